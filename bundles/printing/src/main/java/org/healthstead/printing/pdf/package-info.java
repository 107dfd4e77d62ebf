// SPDX-License-Identifier: Apache-2.0
/** Pages as a PDF: {@link org.healthstead.printing.pdf.PdfDocumentWriter} draws them and writes down what they mean. */
package org.healthstead.printing.pdf;
