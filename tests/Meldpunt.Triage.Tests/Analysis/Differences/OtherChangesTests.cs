using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

/// <summary>What else a new version of the hotline's policy can change, each a change of its own.</summary>
public sealed class OtherChangesTests
{
    [Fact]
    public void Another_telephone_number_of_112_is_a_change_that_counts()
    {
        OtherChange change = Only(Referrals(rule => rule.Id == "emergency-112" ? rule with { Contact = rule.Contact with { Phone = "113" } } : rule));

        change.Should().Be(new OtherChange { Kind = OtherChangeKind.Contact, Key = "phone of emergency-112", Old = "112", New = "113" });
        change.Counts.Should().BeTrue();
        change.ToString().Should().Be("the contact 'phone of emergency-112' changed: 112, now 113");
    }

    [Fact]
    public void A_policy_that_reads_URLs_no_more_differs_in_that()
    {
        PolicyDifference difference = PolicyDifference.Between(Unchanged.Silent(), Unchanged.Silent() with { Evidence = null });

        difference.IsEquivalent.Should().BeTrue();
        difference.IsUnchanged.Should().BeFalse();
        difference.OtherChanges.Should().Equal(new OtherChange { Kind = OtherChangeKind.Evidence, Key = "urls", Old = "read" });
        difference.OtherChanges[0].ToString().Should().Be("URLs are no longer read: a report with one is refused");
    }

    [Fact]
    public void A_URL_that_shows_another_answer_is_a_change_that_counts()
    {
        EvidenceMapping evidence = Unchanged.Evidence!;

        Only(Unchanged with { Evidence = evidence with { Place = evidence.Place with { DarkWeb = "other-non-public" } } })
            .Should().Be(new OtherChange { Kind = OtherChangeKind.Evidence, Key = "place dark-web", Old = "place is dark-web", New = "place is other-non-public" });
    }

    [Fact]
    public void A_changed_text_names_its_language_and_key()
    {
        OtherChange change = Only(Texts(text => text.Key == "phrase.call" ? text with { Text = "Bel {0} niet" } : text));

        (change.Kind, change.Key, change.New).Should().Be((OtherChangeKind.Text, "nl.phrase.call", "Bel {0} niet"));
        change.ToString().Should().Be("the text 'nl.phrase.call' changed");
    }

    [Fact]
    public void A_long_text_is_shown_by_its_fingerprint()
    {
        OtherChange one = Only(Texts(text => text.Key == "phrase.call" ? text with { Text = new('a', 201) } : text));
        OtherChange other = Only(Texts(text => text.Key == "phrase.call" ? text with { Text = new('b', 201) } : text));

        one.New.Should().MatchRegex("^sha256:[0-9a-f]{16}$").And.NotBe(other.New);
    }

    [Fact]
    public void A_language_that_is_gone_is_one_change_and_not_one_for_each_text() =>
        Only(Unchanged with { Texts = new([Unchanged.Texts.Languages[0]]) }).Should().Be(new OtherChange { Kind = OtherChangeKind.Language, Key = "en", Old = "offered" });

    [Fact]
    public void Another_first_language_is_a_change_though_the_hash_is_the_same()
    {
        TriagePolicy turned = Unchanged with { Texts = new(Unchanged.Texts.Languages.Reverse().ToValueList()) };

        Only(turned).Should().Be(new OtherChange { Kind = OtherChangeKind.Language, Key = "order", Old = "nl, en", New = "en, nl" });
        PolicyHash.Compute(turned).Should().Be(PolicyHash.Compute(Unchanged));
    }

    [Fact]
    public void Another_order_of_questions_or_answers_counts()
    {
        FactList turned = new(Unchanged.Vocabulary.ItemFacts.Reverse().ToValueList());
        Fact format = Unchanged.Vocabulary.ItemFacts[0];
        FactList answers = new([format with { Answers = format.Answers.Reverse().ToValueList() }, .. Unchanged.Vocabulary.ItemFacts.Skip(1)]);

        Keys(Unchanged with { Vocabulary = Unchanged.Vocabulary with { ItemFacts = turned } }).Should().Equal("QuestionOrder items");
        Keys(Unchanged with { Questions = Unchanged.Questions.Reverse().ToValueList() }).Should().Equal("QuestionOrder report");
        Keys(Unchanged with { Vocabulary = Unchanged.Vocabulary with { ItemFacts = answers } }).Should().Equal("AnswerOrder format");
    }

    [Fact]
    public void A_guarantee_that_is_gone_counts() =>
        Keys(Unchanged with { Guarantees = Unchanged.Guarantees.Skip(1).ToValueList() }).Should().Equal($"Guarantee {Unchanged.Guarantees[0].Id}");

    [Fact]
    public void A_rule_that_is_written_otherwise_and_decides_the_same_is_named()
    {
        TriagePolicy redundant = Rule("dark-web", rule => rule with { When = new([.. rule.When.Parts, new("link", Unchanged.Vocabulary.ItemFacts[^1].Answers)]) });

        Difference(redundant).IsEquivalent.Should().BeTrue();
        Keys(redundant).Should().Equal("Form rule dark-web");
    }

    [Fact]
    public void A_rule_whose_decisions_change_is_told_by_its_rows_alone() =>
        PolicyDifference.Between(Unchanged.Silent(), Rule("drawing", rule => rule with { GivesReason = false }).Silent()).OtherChanges.Should().BeEmpty();

    [Fact]
    public void A_rule_that_is_written_otherwise_is_named_though_a_notice_of_the_same_id_changes()
    {
        TriagePolicy old = Unchanged.Silent() with { Notices = [.. Unchanged.Notices, new("dark-web", [ReportCondition.Where("searched", "yes")]) { Source = Citation.Of("8") }] };
        TriagePolicy present = Rule("dark-web", rule => rule with { When = new([.. rule.When.Parts, new("link", Unchanged.Vocabulary.ItemFacts[^1].Answers)]) }).Silent();

        PolicyDifference.Between(old, present).OtherChanges.Select(change => $"{change.Kind} {change.Key}").Should().Equal("Form rule dark-web");
    }

    [Fact]
    public void A_rule_that_says_the_same_in_other_words_is_named_though_another_takes_from_it()
    {
        TriagePolicy present = Rule("dark-web", rule => rule with { When = new([.. rule.When.Parts, new("link", Unchanged.Vocabulary.ItemFacts[^1].Answers)]) }).Silent();

        PolicyDifference difference = PolicyDifference.Between(Unchanged.Silent(), Taking(present));

        difference.Item.Rows.Should().Contain(row => row.OldRules.Contains("dark-web") && row.NewRules.Contains("taking"));
        difference.OtherChanges.Select(change => $"{change.Kind} {change.Key}").Should().Contain("Form rule dark-web");
        PolicyDifference.Between(Unchanged.Silent(), Taking(Unchanged.Silent())).OtherChanges.Should().NotContain(change => change.Key == "rule dark-web");
    }

    [Fact]
    public void A_referral_that_is_written_otherwise_is_named_though_its_number_changes_as_well()
    {
        TriagePolicy present = Referrals(rule => rule.Id == "veilig-thuis" ? rule with { Contact = rule.Contact with { Phone = "0800-2000" }, When = [.. rule.When, rule.When[0].And("searched", "yes")] } : rule);

        Keys(present).Should().Equal("Contact phone of veilig-thuis", "Form referral veilig-thuis");
    }

    [Fact]
    public void Another_list_of_routes_is_named_though_items_get_other_ones() =>
        PolicyDifference.Between(Unchanged.Silent(), Taking(Unchanged.Silent()) with { Routes = [.. Unchanged.Routes, "archive"] })
            .OtherChanges.Select(change => $"{change.Kind} {change.Key}").Should().Contain("Form routes");

    [Fact]
    public void A_rule_for_an_empty_report_that_does_not_decide_is_named_where_it_is_written_otherwise()
    {
        TriagePolicy present = Empty("refer", Condition.Where("searched", "yes").And("shared", "no"));

        PolicyDifference.Between(Empty("assess", Condition.Where("searched", "yes")), present).OtherChanges.Select(change => $"{change.Kind} {change.Key}").Should().Equal("Form empty report hidden");

        // What the second rule asks for is decided by the first.
        TriagePolicy Empty(string route, Condition hidden) => Unchanged.Silent() with
        {
            EmptyReport = [new("first", [ReportCondition.Where("searched", "yes")], route), new("hidden", [new(hidden)], "out-of-scope")],
            Guarantees = [],
        };
    }

    [Fact]
    public void The_version_and_the_reference_to_a_schema_do_not_count()
    {
        PolicyDifference difference = Difference(Unchanged with { Version = "next", Schema = "other.schema.json" });

        difference.OtherChanges.Select(change => change.Kind).Should().Equal(OtherChangeKind.Version, OtherChangeKind.Schema);
        (difference.IsEquivalent, difference.IsUnchanged).Should().Be((true, true));
    }

    [Fact]
    public void A_word_that_only_one_version_has_counts_even_where_it_decides_nothing()
    {
        Vocabulary words = Unchanged.Vocabulary;
        TriagePolicy more = Unchanged.Silent() with
        {
            Vocabulary = words with { ReportFacts = new([.. words.ReportFacts, new("age", ["known", "unknown"])]) },
            Questions = [.. Unchanged.Questions, "age"],
        };

        PolicyDifference.Between(Unchanged.Silent(), more).OtherChanges.Where(change => change.Kind == OtherChangeKind.Word)
            .Should().Equal(new OtherChange { Kind = OtherChangeKind.Word, Key = "fact age", New = "known" });
        PolicyDifference.Between(more, Unchanged.Silent()).OtherChanges.Select(change => change.ToString())
            .Should().Contain("the word 'fact age' is gone: a report with it can no longer be read");
    }

    [Fact]
    public void Words_that_a_mapping_renames_change_nothing_else()
    {
        TriagePolicy renamed = PolicyDocument.Read(System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(PolicyDocument.Write(Unchanged))
            .Replace("\"rendering\"", "\"look\"", StringComparison.Ordinal).Replace("fact.rendering", "fact.look", StringComparison.Ordinal).Replace("answer.rendering.", "answer.look.", StringComparison.Ordinal)
            .Replace("\"drawn\"", "\"sketched\"", StringComparison.Ordinal).Replace("look.drawn\"", "look.sketched\"", StringComparison.Ordinal))).PolicyOrThrow();
        VocabularyMapping mapping = new([new("rendering", "look") { Answers = [new("drawn", ["sketched"])] }]);

        PolicyDifference.Between(Unchanged, renamed, mapping).IsUnchanged.Should().BeTrue();
        PolicyDifference.Between(Unchanged, renamed).OtherChanges.Select(change => change.Key).Should().Contain(["fact rendering", "fact look", "nl.fact.look"]);
    }

    [Fact]
    public void Words_renamed_wherever_a_document_has_them_change_nothing_else() => RenamedDocuments.Any.Each(500, renamed =>
    {
        PolicyDifference difference = PolicyDifference.Between(renamed.Old, renamed.New, renamed.Mapping);

        difference.IsUnchanged.Should().BeTrue(string.Join("; ", difference.OtherChanges));
        difference.OtherChanges.Should().BeEmpty();
        difference.Vocabulary.Should().Equal(renamed.Mapping.Facts.SelectMany(fact => (string[])
        [
            .. fact.Old == fact.New ? [] : new[] { $"the fact '{fact.Old}' is now called '{fact.New}'" },
            .. fact.Answers.Select(answer => $"the answer '{answer.New[0]}' to '{fact.New}' is read as '{answer.Old}' by the old version"),
        ]));
    }, RenamedDocuments.Show);

    [Fact]
    public void Words_that_came_went_were_split_and_put_together_are_told_in_the_order_of_the_old_version()
    {
        TriagePolicy old = OfWords(new([new("kind", ["a", "b"]), new("size", ["small", "medium", "large"]), new("age", ["old"])]), new([new("known", ["yes", "no"])]));
        TriagePolicy present = OfWords(new([new("sort", ["a1", "a2", "c"]), new("size", ["some", "large"]), new("place", ["here"])]), new([new("sent", ["yes", "no"])]));
        VocabularyMapping mapping = new(
        [
            new("kind", "sort") { Answers = [new("a", ["a1", "a2"]), new("b", [])] },
            new("size", "size") { Answers = [new("small", ["some"]), new("medium", ["some"])] },
        ]);

        PolicyDifference difference = PolicyDifference.Between(old, present, mapping);

        difference.Vocabulary.Should().Equal(
            "the fact 'kind' is now called 'sort'",
            "the answer 'a1' to 'sort' is read as 'a' by the old version",
            "the answer 'a2' to 'sort' is read as 'a' by the old version",
            "the answer 'c' to 'sort' is new; the old version is read as if it were unanswered",
            "the answer 'b' to 'kind' is gone",
            "the answer 'some' to 'size' is read as 'small' and 'medium' by the old version",
            "the fact 'age' is gone; the old version is read as if it were unanswered",
            "the fact 'place' is new; the old version does not look at it",
            "the fact 'known' is gone; the old version is read as if it were unanswered",
            "the fact 'sent' is new; the old version does not look at it");
        difference.VocabularyLines.Select(line => $"{line.Kind}: {string.Join(' ', line.Words)}").Should().Equal(
            "fact-renamed: kind sort", "answer-read-as: a1 sort a", "answer-read-as: a2 sort a", "answer-new: c sort", "answer-gone: b kind", "answer-read-as: some size small medium",
            "fact-gone: age", "fact-new: place", "fact-gone: known", "fact-new: sent");
    }

    [Fact]
    public void An_old_word_of_which_another_has_the_name_now_is_not_taken_for_that()
    {
        TriagePolicy old = OfWords(new([new("x", ["a", "b"]), new("y", ["c"])]), FactList.Empty) with
        {
            Texts = new([new("nl", [new("fact.x", "one"), new("fact.y", "two"), new("answer.x.a", "three"), new("answer.x.b", "four")])]),
        };
        TriagePolicy present = OfWords(new([new("y", ["b"])]), FactList.Empty) with { Texts = new([new("nl", [new("fact.y", "one"), new("answer.y.b", "three")])]) };

        PolicyDifference difference = PolicyDifference.Between(old, present, new([new("x", "y") { Answers = [new("a", ["b"]), new("b", [])] }]));

        difference.OtherChanges.Where(change => change.Kind == OtherChangeKind.Text).Select(change => $"{change.Key}: {change.Old}, {change.New}")
            .Should().Equal("nl.fact.y (old): two, ", "nl.answer.y.b (old): four, ");
        FactList inNewWords = difference.OldInNewWords.Vocabulary.ItemFacts;
        inNewWords.Select(fact => fact.Id).Should().Equal("y", "y (old)");
        inNewWords[0].Answers.Should().Equal("b", "b (old)", "in-doubt");
    }

    [Fact]
    public void Another_word_of_doubt_is_a_change_where_the_old_one_became_an_answer_like_others()
    {
        TriagePolicy old = OfWords(new([new("kind", ["a"])]), FactList.Empty);
        TriagePolicy present = old with { Vocabulary = new(new([new("kind", ["a", "x", "unsure"])]), FactList.Empty, "unsure") };

        PolicyDifference.Between(old, present, new([new("kind", "kind") { Answers = [new("in-doubt", ["x"])] }]))
            .OtherChanges.Select(change => $"{change.Kind} {change.Key}").Should().Contain("Form doubt");
    }

    [Fact]
    public void Words_that_change_places_and_a_word_that_each_fact_calls_otherwise_change_nothing_else()
    {
        TriagePolicy old = Of("x", "a", "b", "y", "a", "c"), present = Of("y", "b", "a", "x", "d", "c");
        VocabularyMapping mapping = new([new("x", "y") { Answers = [new("a", ["b"]), new("b", ["a"])] }, new("y", "x") { Answers = [new("a", ["d"])] }]);

        PolicyDifference.Between(old, present, mapping).OtherChanges.Should().BeEmpty();
        PolicyDifference.Between(old, present).IsUnchanged.Should().BeFalse();

        static TriagePolicy Of(string one, string first, string second, string other, string third, string fourth) =>
            OfWords(new([new(one, [first, second]), new(other, [third, fourth])]), FactList.Empty) with
            {
                Groups = [new("all", [new("some", Condition.Where(one, first).And(other, third), "assess"), new("all", Condition.Always, "assess")])],
                Accepted = [new("alike-answers", new() { Fact = one, Answers = [first, second] }, "one")],
                Texts = new([new("nl", [new($"fact.{one}", "1"), new($"answer.{one}.{first}", "2"), new($"answer.{one}.{second}", "3"), new($"fact.{other}", "4"), new($"answer.{other}.{third}", "5")])]),
            };
    }

    private static TriagePolicy Taking(TriagePolicy policy) =>
        policy with { Groups = [new("first", [new("taking", Condition.Where("place", "dark-web").And("format", "photo"), "out-of-scope")]), .. policy.Groups], Guarantees = [] };

    private static TriagePolicy OfWords(FactList items, FactList reports) => new()
    {
        Id = "words",
        Version = $"{items.Count}",
        Vocabulary = new(new(items.Select(fact => fact with { Answers = [.. fact.Answers, "in-doubt"] }).ToValueList()), reports, "in-doubt"),
        Routes = ["assess", "needs-information"],
        UnsettledRoute = "needs-information",
        Questions = ["items", .. reports.Select(fact => fact.Id)],
        Groups = [new("all", [new("all", Condition.Always, "assess")])],
    };

    private static PolicyDifference Difference(TriagePolicy present) => PolicyDifference.Between(Unchanged, present);

    private static OtherChange Only(TriagePolicy present) => Difference(present).OtherChanges.Should().ContainSingle().Subject;

    private static IEnumerable<string> Keys(TriagePolicy present) => Difference(present).OtherChanges.Select(change => $"{change.Kind} {change.Key}");

    private static TriagePolicy Texts(Func<TextEntry, TextEntry> change) => Unchanged with
    {
        Texts = new([Unchanged.Texts.Languages[0] with { Entries = Unchanged.Texts.Languages[0].Entries.Select(change).ToValueList() }, .. Unchanged.Texts.Languages.Skip(1)]),
    };

    [Fact]
    public void A_list_in_another_order_is_told_by_its_name()
    {
        TriagePolicy old = (Unchanged with
        {
            EmptyReport =
            [
                new("searched", [ReportCondition.Where("searched", "yes")], "refer") { Source = Citation.Of("7") },
                new("shared", [ReportCondition.Where("searched", "no").And("shared", "yes")], "refer") { Source = Citation.Of("7") },
            ],
            Labels = [new("one", [ReportCondition.Where("shared", "yes")]) { Source = Citation.Of("7") }, new("two", [ReportCondition.Where("shared", "no")]) { Source = Citation.Of("7") }],
            Referrals = Unchanged.Referrals.Select(rule => rule with { Precedes = null }).ToValueList(),
            Impossible = [new("one", GuaranteeScope.Report, Condition.Where("searched", "no").And("shared", "yes")), new("two", GuaranteeScope.Report, Condition.Where("searched", "no").And("shared", "no"))],
        }).Silent();
        Dictionary<string, TriagePolicy> turned = new()
        {
            ["rules"] = old with { Groups = old.Groups.Select(group => group with { Rules = [.. group.Rules.Reverse()] }).ToValueList() },
            ["questions of the report"] = old with { Vocabulary = old.Vocabulary with { ReportFacts = new([.. old.Vocabulary.ReportFacts.Reverse()]) } },
            ["empty report"] = old with { EmptyReport = [.. old.EmptyReport.Reverse()] },
            ["referrals"] = old with { Referrals = [.. old.Referrals.Reverse()] },
            ["notices"] = old with { Notices = [.. old.Notices.Reverse()] },
            ["labels"] = old with { Labels = [.. old.Labels.Reverse()] },
            ["sections"] = old with { Sections = [.. old.Sections.Reverse()] },
            ["guarantees"] = old with { Guarantees = [.. old.Guarantees.Reverse()] },
            ["impossible"] = old with { Impossible = [.. old.Impossible.Reverse()] },
        };

        foreach ((string list, TriagePolicy present) in turned)
        {
            PolicyDifference.Between(old, present).OtherChanges.Select(change => $"{change.Kind} {change.Key}").Should().Contain($"Form order of {list}");
        }
    }

    [Fact]
    public void A_group_of_new_rules_leaves_the_order_of_the_others() =>
        Keys(Unchanged with { Groups = [new("first", [new("new", Condition.Where("place", "dark-web"), "assess") { Source = Citation.Of("1") }]), .. Unchanged.Groups] })
            .Should().Contain("Form groups").And.NotContain("Form order of rules");

    [Fact]
    public void Two_sources_are_not_one_because_their_sections_read_alike_side_by_side()
    {
        TriagePolicy old = Cited(Citation.Of("1", "2, 3"), "1", "1, 2", "2, 3", "3", "a ruling");
        PolicyDifference.Between(old, Cited(Citation.Of("1, 2", "3"), "1", "1, 2", "2, 3", "3", "a ruling")).IsUnchanged.Should().BeFalse();
        PolicyDifference.Between(Cited(Citation.RulingOn("1"), "1", "a ruling"), Cited(Citation.Of("1", "a ruling"), "1", "a ruling")).IsUnchanged.Should().BeFalse();
    }

    [Fact]
    public void A_key_with_an_asterisk_of_its_own_is_allowed_alone()
    {
        TriagePolicy old = Hotline.Read();
        PolicyDifference star = PolicyDifference.Between(old, old with { Sections = [.. old.Sections, new("*", "T")] });
        PolicyDifference other = PolicyDifference.Between(old, old with { Sections = [.. old.Sections, new("9", "T")] });
        AllowedChanges allowed = new([], []) { Other = [new() { Kind = OtherChangeKind.Section, Key = "\\*" }] };
        star.Except(allowed).Unexpected.IsUnchanged.Should().BeTrue();
        other.Except(allowed).Unexpected.IsUnchanged.Should().BeFalse();
    }

    private static TriagePolicy Cited(Citation source, params string[] sections)
    {
        TriagePolicy policy = Hotline.Read();
        return policy with
        {
            Sections = [.. policy.Sections.Where(section => !sections.Contains(section.Id)), .. sections.Select(id => new SourceSection(id, "T"))],
            Groups = policy.Groups.Select(group => group with { Rules = group.Rules.Select(rule => rule.Id == "cloud" ? rule with { Source = source } : rule).ToValueList() }).ToValueList(),
        };
    }
}
