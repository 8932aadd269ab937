package dev.tl4j.tl;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A schema by hand, in the shape of the generated ones: a leaf, a tree of any depth, a method and one that wraps another. */
final class TestSchema extends TlSchema {
    static final TlSchema SCHEMA = new TestSchema();

    @Override
    public String name() {
        return "TestSchema";
    }

    @Override
    public int layer() {
        return 7;
    }

    @Override
    public @Nullable TlObject readFields(int id, TlReader reader) {
        return switch (id) {
            case Leaf.ID -> new Leaf(reader.readInt());
            case Tree.ID -> Tree.readBare(reader);
            case Ask.ID -> new Ask(reader.readString());
            case Wrap.ID -> new Wrap(reader.readMethod());
            default -> null;
        };
    }

    /** {@code leaf#1eaf0000 value:int = Leaf}. */
    record Leaf(int value) implements TlObject {
        static final int ID = 0x1eaf0000;

        @Override
        public int constructorId() {
            return ID;
        }

        @Override
        public void write(TlWriter writer) {
            writer.writeInt(ID);
            writer.writeInt(value);
        }
    }

    /** {@code tree#74ee0000 children:Vector<Tree> = Tree}. */
    record Tree(List<Tree> children) implements TlObject {
        static final int ID = 0x74ee0000;

        Tree {
            children = Vectors.of(children);
        }

        static Tree readBare(TlReader reader) {
            reader.enter();
            Object[] items = new Object[reader.readVectorHeader(4)];
            for (int i = 0; i < items.length; i++) {
                reader.expect(ID, "Tree");
                items[i] = readBare(reader);
            }
            reader.leave();
            return new Tree(Vectors.of(items));
        }

        @Override
        public int constructorId() {
            return ID;
        }

        @Override
        public void write(TlWriter writer) {
            writer.writeInt(ID);
            writer.writeObjectVector(children);
        }
    }

    /** {@code ask#a5c00000 question:string = Bool}. */
    record Ask(String question) implements TlMethod<Boolean> {
        static final int ID = 0xa5c00000;

        @Override
        public int constructorId() {
            return ID;
        }

        @Override
        public void write(TlWriter writer) {
            writer.writeInt(ID);
            writer.writeString(question);
        }

        @Override
        public Boolean readResult(TlReader reader) {
            return reader.readBool();
        }
    }

    /** <code>wrap#3a400000 {X:Type} query:!X = X</code>. */
    record Wrap(TlMethod<?> query) implements TlMethod<Object> {
        static final int ID = 0x3a400000;

        @Override
        public int constructorId() {
            return ID;
        }

        @Override
        public void write(TlWriter writer) {
            writer.writeInt(ID);
            query.write(writer);
        }

        @Override
        public Object readResult(TlReader reader) {
            return Objects.requireNonNull(query.readResult(reader));
        }
    }
}
