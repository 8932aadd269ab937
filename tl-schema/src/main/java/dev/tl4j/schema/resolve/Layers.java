package dev.tl4j.schema.resolve;

import dev.tl4j.schema.ast.Document;
import dev.tl4j.schema.ast.LayerMark;
import dev.tl4j.schema.source.Problems;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The layer of a schema: the first {@code // LAYER n} of the first text that has one. Others that differ are a warning. */
final class Layers {
    private Layers() {}

    static OptionalInt of(List<Document> documents, Problems problems) {
        Optional<LayerMark> first = Optional.empty();
        for (Document document : documents) {
            for (LayerMark mark : document.layers()) {
                if (first.isEmpty()) {
                    first = Optional.of(mark);
                } else if (mark.layer() != first.get().layer()) {
                    problems.warning(mark.location(), conflict(mark, first.get()));
                }
            }
        }
        return first.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(first.get().layer());
    }

    private static String conflict(LayerMark mark, LayerMark first) {
        return "layer %d is ignored: the schema is of layer %d, see %s"
                .formatted(mark.layer(), first.layer(), first.location());
    }
}
