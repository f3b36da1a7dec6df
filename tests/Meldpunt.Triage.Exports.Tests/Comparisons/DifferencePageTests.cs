using System.Globalization;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests.Comparisons;

public sealed class DifferencePageTests
{
    private static readonly CultureInfo English = new("en");
    private static readonly PolicyDifference Difference = PolicyDifference.Between(SamplePolicies.Earlier, SamplePolicies.Later);
    private static readonly ParsedPage Page = new(HtmlExport.OfDifference(Difference, English));

    [Fact]
    public void The_page_names_both_versions_with_their_hashes_and_counts_the_changes()
    {
        string opening = ParsedPage.Text(Page.All("header").Single());
        opening.Should().Contain(PolicyHash.Compute(SamplePolicies.Earlier)).And.Contain(PolicyHash.Compute(SamplePolicies.Later))
            .And.Contain("6,048. Getting another route: 560. Changing in some way: 2,592.");
    }

    [Fact]
    public void Every_changed_row_is_shown_with_its_count_and_witness()
    {
        foreach ((string section, DifferenceTable space) in new[] { ("items", Difference.Item), ("reports", Difference.Report) })
        {
            Page.Rows(section).Select(row => (row[4].Split('\n')[0], row[5].Split('\n').Single(line => line.StartsWith('{'))))
                .Should().Equal(space.Rows.Select(row => (row.Count.ToString("N0", CultureInfo.InvariantCulture), row.Witness.ToJson())));
        }
    }

    [Fact]
    public async Task Reports_that_came_in_are_counted_beside_the_combinations_and_never_as_combinations()
    {
        const string Lines =
            """
            {"items":[{"rendering":"drawn","format":"photo"},{"rendering":"drawn","format":"photo"}]}
            {"items":[{"rendering":"drawn","format":"photo"}]}
            {"items":[{}]}
            {"items":[{"format":"no such"}]}
            """;
        PastReportsSummary past = await CompareAsync(Difference, Lines, isClosed: false);
        (past.Read, past.Changed, past.Faulty).Should().Be((3, 2, 1));

        ParsedPage page = new(HtmlExport.OfDifference(Difference, English, past));

        string opening = ParsedPage.Text(page.All("header").Single());
        opening.Should().Contain("Of 3 reports that came in, 2 would be decided otherwise.").And.Contain("Lines that could not be read as a report, and are not counted: 1.");
        foreach ((string section, DifferencePart part, DifferenceTable space) in new[] { ("items", DifferencePart.Item, Difference.Item), ("reports", DifferencePart.Report, Difference.Report) })
        {
            page.Rows(section).Select(row => (row[4].Split('\n')[0], row[5])).Should().Equal(
                space.Rows.Select((row, i) => (row.Count.ToString("N0", CultureInfo.InvariantCulture), $"{past.Rows.FirstOrDefault(one => (one.Place.Part, one.Place.Number) == (part, i + 1))?.Count ?? 0}")));
        }

        past.Rows.Should().Contain(row => row.Count == 2);
        new ParsedPage(HtmlExport.OfDifference(Difference, new("nl"), past)).All("header").Single().Value.Should().Contain("Van 3 binnengekomen meldingen zou de nieuwe versie er 2 anders beslissen.");
        MarkdownExport.OfDifference(Difference, English, past).Should().Contain("Of 3 reports that came in, 2 would be decided otherwise.").And.Contain("Reports that came in");
        HtmlExport.OfDifference(Difference, English).Should().NotContain("came in,");
    }

    [Fact]
    public async Task What_only_the_old_version_reads_is_told_with_the_reason_and_rows_of_another_difference_are_refused()
    {
        TriagePolicy old = SamplePolicies.Later with { Texts = PolicyTexts.None, Codes = [] };
        PolicyDifference blind = PolicyDifference.Between(old, old with { Version = "2", Evidence = null });
        PastReportsSummary unread = await CompareAsync(blind, "{\"items\":[{\"url\":\"https://secret.example/a\"}]}", isClosed: false);

        string opening = ParsedPage.Text(new ParsedPage(HtmlExport.OfDifference(blind, English, unread)).All("header").Single());

        opening.Should().Contain("Of 1 report that came in, 0 would be decided otherwise.").And.Contain("not among those decided otherwise: 1.").And.Contain("1: $.items[].url: 'url' is not a property of an item").And.NotContain("secret");
        PastReportsSummary past = await CompareAsync(Difference, "{\"items\":[{\"rendering\":\"drawn\",\"format\":\"photo\"}]}", isClosed: false);
        FluentActions.Invoking(() => HtmlExport.OfDifference(blind, English, past)).Should().Throw<ArgumentException>().WithMessage("*of another difference*");
    }

    private static async Task<PastReportsSummary> CompareAsync(PolicyDifference difference, string lines, bool isClosed)
    {
        using MemoryStream input = new(System.Text.Encoding.UTF8.GetBytes(lines));
        return await new PastReports(difference) { IsClosed = isClosed }.CompareAsync(input, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_changed_row_says_where_it_holds_and_what_changes_there()
    {
        string[] row = Page.Rows("items")[0];
        row[0].Should().Contain("rendering drawn\n");
        row[1..4].Should().Equal("assess", "out-of-scope\ntaken from the route assess\ngains reason drawing", "assess → drawing");
        Page.Rows("reports")[0][2].Should().Be("the same\nother contact for veilig-thuis: was Veilig Thuis, telephone 0800-2000, now Veilig Thuis");
    }

    [Fact]
    public void The_share_of_a_changed_row_is_written_in_the_number_format_of_the_language() =>
        new ParsedPage(HtmlExport.OfDifference(Difference, new("nl"))).Rows("items")[0][4].Should().Be("80\n1,3% van de combinaties");

    [Fact]
    public void Texts_that_differ_are_shown_side_by_side() =>
        Page.Rows("changed-texts").Should().Contain(row => row[0] == "reason.drawing" && row[1] == "–");

    [Fact]
    public void Guarantees_that_differ_are_written_in_words_side_by_side()
    {
        string[][] rows = [.. Page.Rows("changed-guarantees")];
        rows.Should().HaveCount(2);
        rows[0].Should().Equal(
            "out-of-scope-content-never-assessed",
            "There is no item for which (persons adults-only, or format text), and the route is assess.\n§ 5",
            "There is no item for which (persons adults-only, or format text, or rendering drawn), and the route is assess.\n§ 5");
        rows[1].Should().Equal(
            "closing-never-turns-away", "–", "An item that came with an address text and can still get the route assess gets it when it is closed.\n§ 3");
    }

    [Fact]
    public void A_guarantee_that_one_version_lacks_is_a_dash_on_its_side()
    {
        TriagePolicy without = SamplePolicies.Later with { Guarantees = [] };
        Rows(without, SamplePolicies.Later).Should().HaveCount(SamplePolicies.Later.Guarantees.Count).And.OnlyContain(row => row[1] == "–" && row[2] != "–");
        Rows(SamplePolicies.Later, without).Should().OnlyContain(row => row[1] != "–" && row[2] == "–");

        static string[][] Rows(TriagePolicy old, TriagePolicy present) =>
            new ParsedPage(HtmlExport.OfDifference(PolicyDifference.Between(old, present), English)).Rows("changed-guarantees");
    }

    [Fact]
    public void The_list_of_meanings_has_the_codes_that_the_changed_rows_use_and_no_others()
    {
        string[] codes = [.. Page.AllRows("meanings").Select(row => row[0])];
        codes.Should().Contain(["drawn", "dark-web", "out-of-scope", "drawing", "other-non-public", "veilig-thuis"]).And.NotContain(["police", "emergency-112", "confidential"]);
        Page.AllRows("meanings").Should().Contain(row => row[0] == "drawn" && row[1] == "Getekend, zoals een cartoon" && row[2] == "Drawn, like a cartoon");
    }

    [Fact]
    public void There_is_no_list_of_meanings_without_changed_rows_or_without_texts()
    {
        TriagePolicy earlier = SamplePolicies.Earlier with { Texts = PolicyTexts.None }, present = SamplePolicies.Later with { Texts = PolicyTexts.None };
        foreach (PolicyDifference silent in new[] { PolicyDifference.Between(present, SamplePolicies.Later), PolicyDifference.Between(earlier, present) })
        {
            HtmlExport.OfDifference(silent, English).Should().NotContain("What the codes mean");
        }
    }

    [Fact]
    public void A_code_that_only_the_old_version_knows_is_explained_by_its_old_text()
    {
        ParsedPage back = new(HtmlExport.OfDifference(PolicyDifference.Between(SamplePolicies.Later, SamplePolicies.Earlier), English));
        back.AllRows("meanings").Should().Contain(row => row[0] == "drawing" && row[2].StartsWith("According to your answers", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_differences_such_as_the_version_are_listed_in_the_language_of_the_page()
    {
        string[] lines = [.. new ParsedPage(HtmlExport.OfDifference(Difference, new("nl"))).Section("other-changes").Descendants("li").Select(ParsedPage.Text)];
        lines[0].Should().Be($"de versie: 2025.1, nu {SamplePolicies.Later.Version}");
        lines.Should().HaveCount(Difference.OtherChanges.Count(change => change.Kind is not (OtherChangeKind.Text or OtherChangeKind.Guarantee)));
    }

    [Fact]
    public void Accepted_findings_are_the_first_of_the_other_differences()
    {
        TriagePolicy old = SamplePolicies.Later with { Accepted = [new("idle-fact", new() { Fact = "format" }, "one"), new("reads-no-urls", FindingSubject.Nothing, "two")] };
        TriagePolicy present = old with { Accepted = [old.Accepted[0] with { Reason = "another" }, new("dead-rule", new() { Rules = ["text", "drawing"] }, "four")] };
        PolicyDifference difference = PolicyDifference.Between(old, present);
        Lines("en").Should().Equal("another reason for accepting the finding idle-fact: fact format", "the finding reads-no-urls is no longer accepted", "the finding dead-rule: rules text, drawing is now accepted");
        Lines("nl").Should().Equal("waarom een bevinding wordt aanvaard is anders: idle-fact: fact format", "niet meer aanvaard is de bevinding reads-no-urls", "aanvaard is nu de bevinding dead-rule: rules text, drawing");

        string[] Lines(string culture) => [.. new ParsedPage(HtmlExport.OfDifference(difference, new(culture))).Section("other-changes").Descendants("li").Select(ParsedPage.Text)];
    }

    [Fact]
    public void Renamed_new_and_removed_words_are_listed_with_how_the_old_version_reads_them()
    {
        TriagePolicy old = Small("old-fact", "a", "b", "c", "gone"), present = Small("new-fact", "ab", "c", "new");
        VocabularyMapping mapping = new([new("old-fact", "new-fact") { Answers = [new("a", ["ab"]), new("b", ["ab"])] }]);
        ParsedPage page = new(HtmlExport.OfDifference(PolicyDifference.Between(old, present, mapping), English));
        page.Section("words").Descendants("li").Select(ParsedPage.Text).Should().Equal(
            "the fact old-fact is now called new-fact",
            "the answer ab to new-fact is read as a and b by the old version",
            "the answer new to new-fact is new; the old version is read as if it were unanswered",
            "the answer gone to old-fact is gone");

        static TriagePolicy Small(string fact, params string[] answers) => new PolicyBuilder("small", "1")
            .ItemFact(new Fact(fact, [.. answers]) { Closed = "c" }).Rule("A", "stop", Condition.Where(fact, "c"), "refer").Otherwise("B", "go", "assess").Build();
    }

    [Fact]
    public void A_fact_that_takes_the_name_of_one_that_is_gone_is_told_beside_it()
    {
        TriagePolicy old = Of("one", "two") with { Texts = new([new("en", [new("fact.one", "One?"), new("fact.two", "Two?")])]) };
        TriagePolicy present = Of("two") with { Texts = new([new("en", [new("fact.two", "Once?")])]) };
        ParsedPage page = new(HtmlExport.OfDifference(PolicyDifference.Between(old, present, new([new("one", "two")])), English));
        page.Rows("changed-texts").Select(row => string.Join(" | ", row)).Should().BeEquivalentTo("fact.two | One? | Once?", "fact.two (old) | Two? | –");

        static TriagePolicy Of(params string[] facts) =>
            facts.Aggregate(new PolicyBuilder("small", "1"), (policy, fact) => policy.ItemFact(new Fact(fact, ["a", "b"]) { Closed = "a" })).Otherwise("B", "go", "assess").Build();
    }

    [Fact]
    public void The_page_of_versions_that_decide_the_same_says_that_nothing_differs()
    {
        PolicyDifference none = PolicyDifference.Between(SamplePolicies.Later, SamplePolicies.Later);
        HtmlExport.OfDifference(none, English).Should().Contain("Nothing differs: both versions decide all 6,048 combinations");
    }

    [Fact]
    public void A_page_that_leaves_expected_changes_out_does_not_say_that_nothing_differs()
    {
        PolicyDifference rest = Difference.Except(new([new([])], [new([])])).Unexpected;
        HtmlExport.OfDifference(rest, English).Should().NotContain("Nothing differs").And.Contain("Expected changes are left out here.").And.Contain("Apart from the expected changes");
    }

    [Fact]
    public void A_row_that_changes_only_while_something_is_unanswered_says_so()
    {
        TriagePolicy old = SamplePolicies.Later with
        {
            Notices = [.. SamplePolicies.Later.Notices, new("any", [ReportCondition.Where("shared", "yes"), ReportCondition.Where("shared", "no")])],
            Texts = PolicyTexts.None,
        };
        TriagePolicy present = old with { Notices = [.. SamplePolicies.Later.Notices, new("any", [ReportCondition.Always])] };
        new ParsedPage(HtmlExport.OfDifference(PolicyDifference.Between(old, present), English)).Rows("reports")
            .Should().Contain(row => row[0].Contains("shared is unanswered", StringComparison.Ordinal) && row[0].EndsWith("only while something is unanswered", StringComparison.Ordinal));
    }

    [Fact]
    public void What_closing_changes_is_a_section_of_its_own_in_both_languages()
    {
        FactList facts = new(SamplePolicies.Later.Vocabulary.ItemFacts.Select(fact => fact.Id == "link" ? fact with { ClosedWithAddress = "none" } : fact).ToValueList());
        PolicyDifference closing = PolicyDifference.Between(SamplePolicies.Later, SamplePolicies.Later with { Vocabulary = SamplePolicies.Later.Vocabulary with { ItemFacts = facts } });
        string[] row = new ParsedPage(HtmlExport.OfDifference(closing, new("en"))).Rows("closed")[0];
        row[0].Should().Contain("link unanswered").And.Contain("an address text came with it");
        row[1..3].Should().Equal("assess", "refer\ntaken from the route assess\ngains reason no-link");
        new ParsedPage(HtmlExport.OfDifference(closing, new("nl"))).Rows("closed")[0][0].Should().Contain("er kwam een adrestekst bij");
        MarkdownExport.OfDifference(closing, new("en")).Should().Contain("Closed items").And.Contain("48,384");
    }
}
