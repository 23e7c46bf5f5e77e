// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import java.util.List;

import org.castellan.authority.order.Order;
import org.castellan.authority.provisioning.CreatedFile;
import org.castellan.core.problem.Problem;
import org.castellan.provisioning.ui.Keys;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.ActPage;
import org.castellan.ui.FactList;
import org.castellan.ui.FactList.Fact;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Exactly what will be in the file, before it is made. */
final class ReviewPage extends ActPage {

	private static final int WIDTH = 560;
	private static final int HEIGHT = 220;

	private final ProvisionModel model;
	private FactList facts;
	private Text text;

	ReviewPage(ProvisionWizard wizard) {
		super("review");
		model = wizard.model();
		setTitle(Messages.Review_title);
		setDescription(Messages.Review_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 12).spacing(8, 8).applyTo(area);
		facts = new FactList(area, Keys.REVIEW_FACTS);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(facts.control());
		text = WidgetKey.set(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL),
				Keys.REVIEW_TEXT);
		AccessibleName.set(text, Messages.Review_content);
		text.setFont(JFaceResources.getTextFont());
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(text);
		setControl(area);
		setPageComplete(false);
	}

	/** Shows what the authority would write. */
	void show(CreatedFile file, List<Problem> warnings) {
		Order order = model.applied();
		facts.show(List.of(new Fact("file", Messages.Review_file, file.fileName()),
				new Fact("order", Messages.Review_order,
						NLS.bind(Messages.Review_orderText,
								new Object[] { order.name(), order.product().name(), order.customer().organization().name() })),
				new Fact("delivery", Messages.Review_delivery, delivery())));
		text.setText(file.text());
		setMessage(warnings.isEmpty() ? null : text(warnings.getFirst()), WARNING);
		setErrorMessage(null);
		setPageComplete(true);
	}

	/**
	 * The person stopped the act.
	 *
	 * @param made whether the file was made by then
	 */
	void stopped(boolean made) {
		setErrorMessage(made ? Messages.Review_stoppedMade : Messages.Review_stopped);
	}

	/** Short enough for the head of the page. */
	private static String text(Problem warning) {
		return NLS.bind(Messages.Review_warning, warning.what(), warning.remedy());
	}

	private String delivery() {
		return switch (model.delivery().delivery().delivery().orElseThrow()) {
		case Delivery.Save save -> NLS.bind(Messages.Review_save, save.file());
		case Delivery.Send send -> NLS.bind(Messages.Review_send, send.to(), send.server());
		};
	}
}
