// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench.contract;

import java.util.function.Consumer;

import org.castellan.testkit.workbench.WorkbenchDriver;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Two pages; the first one is complete when a name is there. */
final class FixtureWizard extends Wizard {
	private final Consumer<String> heard;

	FixtureWizard(Consumer<String> heard) {
		this.heard = heard;
		setWindowTitle("Add server");
	}

	@Override
	public void addPages() {
		addPage(new Page("name", "Enter a name"));
		addPage(new Page("port", "Enter a port"));
	}

	@Override
	public boolean performFinish() {
		heard.accept("finished");
		return true;
	}

	@Override
	public boolean performCancel() {
		heard.accept("cancelled");
		return true;
	}

	private static final class Page extends WizardPage {
		private final String problem;

		Page(String name, String problem) {
			super(name, "The " + name, null);
			this.problem = problem;
			setDescription("Says the " + name);
		}

		@Override
		public void createControl(Composite parent) {
			Composite area = new Composite(parent, SWT.NONE);
			area.setLayout(new FillLayout());
			Text text = new Text(area, SWT.BORDER);
			text.setData(WorkbenchDriver.KEY, "fixture.wizard." + getName());
			text.addModifyListener(event -> check(text.getText()));
			check("");
			setControl(area);
		}

		private void check(String text) {
			setErrorMessage(text.isEmpty() ? problem : null);
			setPageComplete(!text.isEmpty());
		}
	}
}
