package dev.tl4j.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VectorsTest {
    /** Lists of ours, and the lists of the JDK that they must equal. */
    static Stream<Arguments> lists() {
        return Stream.of(
                arguments(Vectors.of(List.of("a", "b")), List.of("a", "b")),
                arguments(Vectors.of(List.of()), List.of()),
                arguments(Vectors.ofInts(List.of(1, -1, 1)), List.of(1, -1, 1)),
                arguments(Vectors.ofInts(List.of()), List.of()),
                arguments(Vectors.ofLongs(List.of(1L, -1L, 1L << 40)), List.of(1L, -1L, 1L << 40)),
                arguments(Vectors.ofLongs(List.of()), List.of()),
                arguments(
                        Vectors.of(List.of(List.of(1L), List.<Long>of()), Vectors::ofLongs),
                        List.of(List.of(1L), List.of())));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void equalTheListsOfTheJdkBothWays(List<?> ours, List<?> theirs) {
        assertThat(ours.equals(theirs)).isTrue();
        assertThat(theirs.equals(ours)).isTrue();
        assertThat(ours.hashCode()).isEqualTo(theirs.hashCode());
        assertThat(ours.toString()).isEqualTo(theirs.toString());
        assertThat(new ArrayList<>(ours)).isEqualTo(theirs);
        assertThat(ours.toArray()).isEqualTo(theirs.toArray());
        assertThat(ours).isInstanceOf(RandomAccess.class).hasSameSizeAs(theirs);
        assertThat(ours.equals(List.of("other"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void cannotBeChanged(List<Object> ours, List<?> theirs) {
        Object item = 1;
        assertThatThrownBy(() -> ours.add(item)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ours.set(0, item)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ours.addAll(List.of(item))).isInstanceOf(UnsupportedOperationException.class);
        if (!theirs.isEmpty()) {
            assertThatThrownBy(() -> ours.remove(0)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(ours::clear).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> ours.replaceAll(any -> item)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> ours.removeIf(any -> true)).isInstanceOf(UnsupportedOperationException.class);
        }
        assertThat(ours).isEqualTo(theirs);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void checkTheIndex(List<?> ours, List<?> theirs) {
        assertThatThrownBy(() -> ours.get(theirs.size())).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ours.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void copiesDoNotChangeWithTheirSource() {
        List<String> texts = new ArrayList<>(List.of("a"));
        List<Integer> ints = new ArrayList<>(List.of(1));
        List<Long> longs = new ArrayList<>(List.of(1L));
        List<List<Long>> nested = new ArrayList<>(List.of(longs));
        List<?> copies = List.of(
                Vectors.of(texts), Vectors.ofInts(ints), Vectors.ofLongs(longs), Vectors.of(nested, Vectors::ofLongs));
        texts.set(0, "b");
        ints.set(0, 2);
        longs.set(0, 2L);
        nested.clear();
        assertThat(copies).isEqualTo(List.of(List.of("a"), List.of(1), List.of(1L), List.of(List.of(1L))));
    }

    @Test
    void whatCameFromHereIsNotCopiedAgain() {
        List<String> texts = Vectors.of(new LinkedList<>(List.of("a")));
        List<Integer> ints = Vectors.ofInts(List.of(1));
        List<Long> longs = Vectors.ofLongs(List.of(1L));
        List<List<Long>> nested = Vectors.of(List.of(longs), Vectors::ofLongs);
        assertThat(Vectors.<String>of(texts)).isSameAs(texts);
        assertThat(Vectors.ofInts(ints)).isSameAs(ints);
        assertThat(Vectors.ofLongs(longs)).isSameAs(longs);
        assertThat(Vectors.of(nested, Vectors::ofLongs)).isSameAs(nested);
        assertThat(nested.get(0)).isSameAs(longs);
    }

    @Test
    void aListOfOursWhoseItemsMayStillChangeIsCopied() {
        List<Long> changing = new ArrayList<>(List.of(1L));
        List<List<Long>> outer = Vectors.<List<Long>>of(List.of(changing));
        List<List<Long>> copy = Vectors.of(outer, Vectors::ofLongs);
        changing.set(0, 2L);
        assertThat(copy).isEqualTo(List.of(List.of(1L)));
    }

    @Test
    void intsAndLongsAreStoredAsPrimitives() {
        assertThat(((Vectors.Ints) Vectors.ofInts(List.of(1, 2))).items).containsExactly(1, 2);
        assertThat(((Vectors.Longs) Vectors.ofLongs(List.of(1L, 2L))).items).containsExactly(1L, 2L);
    }

    @Test
    void noItemMayBeNull() {
        assertThatThrownBy(() -> Vectors.of(Arrays.asList("a", null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("vector: item 1 is null");
        assertThatThrownBy(() -> Vectors.ofInts(Arrays.asList(1, null))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Vectors.ofLongs(Arrays.asList(1L, null))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Vectors.of(Arrays.asList(List.of(1L), null), Vectors::ofLongs))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void listsOfDifferentKindsAreNotEqual() {
        assertThat(Vectors.ofInts(List.of(1))).isNotEqualTo(Vectors.ofLongs(List.of(1L)));
        assertThat(Vectors.ofInts(List.of(1))).isNotEqualTo(Vectors.ofInts(List.of(2)));
        assertThat(Vectors.ofLongs(List.of(1L))).isNotEqualTo(Vectors.ofLongs(List.of(2L)));
    }
}
