package org.nurtureadvisor.rules.language;

/** A line of a {@code //} comment, without its slashes. */
record Comment(int line, String text) {}
