package org.nurtureadvisor.rules.language;

/**
 * What somebody wrote for people, without the signs that mark it as a comment.
 *
 * @param line of its first character
 * @param lastLine of its last character
 */
record Comment(int line, int lastLine, String text) {}
