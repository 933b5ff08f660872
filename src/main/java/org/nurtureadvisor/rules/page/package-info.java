/** The rule book as pages for people, in HTML and Markdown. */
package org.nurtureadvisor.rules.page;
