// SPDX-License-Identifier: EPL-2.0
package org.castellan.architecture;

import java.util.Set;
import java.util.TreeSet;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * What one class file mentions. For example {@code org.castellan.cli.Main} mentions {@code java.lang.System} and prints.
 *
 * @param name   its full name
 * @param types  the full names of all types it mentions, in code, signatures and annotations
 * @param prints whether it uses System.out or System.err
 */
record CompiledClass(String name, Set<String> types, boolean prints) {

	CompiledClass {
		types = Set.copyOf(types);
	}

	static CompiledClass read(byte[] file) {
		ClassReader reader = new ClassReader(file);
		Mentions mentions = new Mentions();
		// A remapper follows only what its target takes, so the target is a writer whose work nobody reads.
		StandardStreams streams = new StandardStreams(new ClassRemapper(new ClassWriter(0), mentions));
		reader.accept(streams, ClassReader.SKIP_FRAMES);
		return new CompiledClass(dotted(reader.getClassName()), mentions.types, streams.used);
	}

	String packageName() {
		return name.substring(0, name.lastIndexOf('.'));
	}

	private static String dotted(String internalName) {
		return internalName.replace('/', '.');
	}

	/** Renames nothing and remembers every name it is asked for. */
	private static final class Mentions extends Remapper {

		private final Set<String> types = new TreeSet<>();

		Mentions() {
			super(Opcodes.ASM9);
		}

		@Override
		public String map(String internalName) {
			types.add(dotted(internalName));
			return internalName;
		}
	}

	private static final class StandardStreams extends ClassVisitor {

		private boolean used;

		StandardStreams(ClassVisitor next) {
			super(Opcodes.ASM9, next);
		}

		@Override
		public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
				String[] exceptions) {
			MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
			return new MethodVisitor(Opcodes.ASM9, next) {

				@Override
				public void visitFieldInsn(int opcode, String owner, String field, String type) {
					used |= owner.equals("java/lang/System") && type.equals("Ljava/io/PrintStream;");
					super.visitFieldInsn(opcode, owner, field, type);
				}
			};
		}
	}
}
