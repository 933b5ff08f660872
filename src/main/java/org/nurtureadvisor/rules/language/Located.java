package org.nurtureadvisor.rules.language;

/** A value and where it is written. */
record Located<T>(T value, Span span) {}
