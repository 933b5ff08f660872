/**
 * What requests have in common, whatever they are about: JSON read strictly, bodies read line by
 * line, preferences, and the pages of a list.
 */
package org.nurtureadvisor.request;
