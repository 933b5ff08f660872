package org.nurtureadvisor.rules.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Collects the comments between one token and the next, and says what they tell of the next. */
final class Comments {

    private final List<Comment> since = new ArrayList<>();

    void add(Comment comment) {
        since.add(comment);
    }

    /**
     * The last of them that stand together, on lines of their own. A blank line may part them from
     * what they are about where something else ends above; at the head of a file they are about the
     * file then.
     *
     * @param previous the token before them; null where there is none
     * @param line of the token after them
     */
    String above(Token previous, int line) {
        Deque<Comment> above = new ArrayDeque<>();
        int next = previous != null && previous.is("end") ? lastLine() + 1 : line;
        for (int i = since.size() - 1; i >= 0 && since.get(i).lastLine() >= next - 1; i--) {
            Comment comment = since.get(i);
            if (previous == null || comment.line() > previous.span().line()) {
                above.addFirst(comment);
            }
            next = comment.line();
        }
        since.clear();
        return above.stream().map(Comment::text).collect(Collectors.joining(" ")).strip();
    }

    private int lastLine() {
        return since.isEmpty() ? 0 : since.get(since.size() - 1).lastLine();
    }
}
