// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person is called by the name that they go by. */
class NamesTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        [{'use':'old','family':'Maidenly','given':['Mira']},{'use':'official','family':'Okonjo','given':['Mira','Sol']}] => Mira Sol Okonjo
        [{'use':'maiden','family':'Maidenly'},{'use':'usual','family':'Okonjo'}]               => Okonjo
        [{'use':'nickname','given':['Mimi']},{'family':'Okonjo','given':['Mira']}]             => Mira Okonjo
        [{'use':'nickname','given':['Mimi']},{'use':'official','family':'Okonjo'}]             => Okonjo
        [{'use':'nickname','given':['Mimi']}]                                                  => Mimi
        [{'use':'old','text':'Ann Formerly'},{'use':'official','text':'Ann Nowly'}]            => Ann Nowly
        [{'use':'old','text':'Ann Formerly'},{'family':'Nowly','given':['Ann']}]               => Ann Nowly
        [{'use':'official','family':'Before','period':{'end':'2019'}},{'use':'usual','family':'After'}] => After
        [{'family':'Before','period':{'end':'2019'}},{'family':'After'}]                       => After
        [{'use':'temp','family':'Temp'},{'use':'anonymous','family':'Anon'}]                   => Temp
        {'family':'Okonjo','given':['Mira']}                                                   => Mira Okonjo
        [{'prefix':['Dr.'],'given':['Jane','Q.'],'family':'Example','suffix':['MD']}]          => Dr. Jane Q. Example
        [{'given':['','Mira'],'family':' Okonjo '}]                                            => Mira Okonjo
        [{'text':'','family':'Okonjo'}]                                                        => Okonjo
        [{'text':'Mira O.','family':'Okonjo'}]                                                 => Mira O.
        [{'use':'official'},{'use':'old','family':'Maidenly'}]                                 => Maidenly
        'Mira Okonjo'                                                                          => Mira Okonjo
        [{'family':'Okonjo','given':'Mira'}]                                                   => Mira Okonjo
        """)
    void areChosen(String names, String title) {
        for (String type : new String[] {"Patient", "Practitioner", "RelatedPerson", "Person"}) {
            assertEquals(
                    title,
                    Projected.of("{'resourceType':'" + type + "','name':" + names + "}")
                            .title()
                            .orElse("-"));
        }
    }
}
