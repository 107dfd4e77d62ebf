// SPDX-License-Identifier: Apache-2.0
/**
 * Turns a request into a page.
 *
 * <p>{@link org.healthstead.ui.application.HealthsteadApplication} is the Wicket application.
 * {@link org.healthstead.ui.application.StandardPages} says which page is at which address.
 * {@link org.healthstead.ui.application.LanguageListener} chooses the language of a request.
 * {@link org.healthstead.ui.application.ProblemListener} turns an exception into a page that tells what happened.
 * {@link org.healthstead.ui.application.ForgetfulPageFactory} and {@link org.healthstead.ui.application.MemoryPages}
 * make sure that nothing keeps the classes of a removed plugin.
 *
 * <p>To add a page to the core, extend {@code ShellPage} and add it to {@code StandardPages}.
 */
package org.healthstead.ui.application;
