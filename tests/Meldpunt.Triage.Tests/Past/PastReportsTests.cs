using System.Text;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Past;

public sealed class PastReportsTests
{
    private const string Spread = "{\n  \"id\": \"a\",\n  \"items\": [\n{}\n  ],\n  \"immediateDanger\": \"yes\"\n}\n";

    [Theory]
    [InlineData(Spread, 0, 1)]
    [InlineData("{\"id\":\"a\"}\n" + Spread + "{\"id\":\"b\"}\n", 2, 1)]
    public async Task Past_reports_are_read_by_the_rules_of_reports_that_are_decided(string file, long read, long faulty)
    {
        PastReports past = new(PolicyDifference.Between(TriageEngine.Default.Policy, TriageEngine.Default.Policy));
        using MemoryStream input = new(Encoding.UTF8.GetBytes(file));
        PastReportsSummary summary = await past.CompareAsync(input, TestContext.Current.CancellationToken);
        (summary.Read, summary.Faulty, summary.Changed).Should().Be((read, faulty, 0));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Past_reports_that_are_closed_are_closed_by_each_version_in_its_own_way(bool isClosed, long changed)
    {
        TriagePolicy shipped = TriageEngine.Default.Policy;
        FactList facts = new(shipped.Vocabulary.ItemFacts.Select(fact => fact.Id == "link" ? fact with { ClosedWithAddress = "none" } : fact).ToValueList());
        PastReports past = new(PolicyDifference.Between(shipped, shipped with { Vocabulary = shipped.Vocabulary with { ItemFacts = facts } })) { IsClosed = isClosed };
        using MemoryStream input = new("{\"items\":[{\"url\":\"not an address\"}]}\n{\"items\":[{}]}\n"u8.ToArray());
        PastReportsSummary summary = await past.CompareAsync(input, TestContext.Current.CancellationToken);
        (summary.Read, summary.Changed, summary.IsClosed).Should().Be((2, changed, isClosed));
    }

    private const string Drawn = "{\"items\":[{\"look\":\"drawn\"}]}\n";

    [Theory]
    [InlineData("nothing", "$.items[].look: 'look' is not a property of an item")]
    [InlineData("fact", "$.items[].seen: 'drawn' is not an answer to 'seen'")]
    [InlineData("answer", null)]
    [InlineData("split", null)]
    [InlineData("gone", "$.items[].seen: 'drawn' is not an answer to 'seen'")]
    public async Task A_past_report_is_unreadable_when_the_new_version_refuses_it_also_in_the_words_of_the_mapping(string mapped, string? reason)
    {
        VocabularyMapping mapping = mapped == "nothing" ? VocabularyMapping.ByName : new([new("look", "seen")
        {
            Answers = mapped switch
            {
                "answer" => [new("drawn", ["cartoon"])],
                "split" => [new("drawn", ["cartoon", "photo"])],
                "gone" => [new("drawn", [])],
                _ => [],
            },
        }]);
        PastReports past = new(PolicyDifference.Between(Small("look", "photo", "drawn"), Small("seen", "photo", "cartoon"), mapping));
        using MemoryStream input = new(Encoding.UTF8.GetBytes($"{{\"id\":\"a\"}}\n{Drawn}{{\"items\":[{{\"seen\":\"photo\"}}]}}\n{Drawn}"));

        PastReportsSummary summary = await past.CompareAsync(input, TestContext.Current.CancellationToken);

        (summary.Read, summary.Faulty, summary.Unreadable).Should().Be((4, 0, reason is null ? 0 : 2));
        if (reason is not null) summary.UnreadableReasons.Should().ContainSingle().Which.Should().Match<UnreadableReports>(one => one.Reason.StartsWith(reason) && one.Count == 2);
        if (reason is not null) summary.UnreadableReasons[0].Lines.Should().Equal(2, 4);
    }

    [Fact]
    public async Task What_only_the_new_version_reads_is_decided_by_the_old_one_in_its_own_words()
    {
        VocabularyMapping mapping = new([new("look", "seen") { Answers = [new("drawn", ["cartoon"])] }]);
        PastReports past = new(PolicyDifference.Between(Small("look", "photo", "drawn"), Small("seen", "photo", "cartoon"), mapping));
        using MemoryStream input = new("{\"items\":[{\"seen\":\"photo\"}]}\n{\"items\":[{\"seen\":\"cartoon\"}]}\n{\"items\":[{}]}\n"u8.ToArray());

        PastReportsSummary summary = await past.CompareAsync(input, TestContext.Current.CancellationToken);

        (summary.Read, summary.Faulty, summary.Unreadable, summary.Changed).Should().Be((3, 0, 0, 0));
    }

    [Fact]
    public async Task A_past_report_with_a_URL_is_unreadable_to_a_version_that_reads_none_and_the_reason_has_nothing_of_it()
    {
        TriagePolicy old = Hotline.Read() with { Texts = PolicyTexts.None, Codes = [] };
        PastReports past = new(PolicyDifference.Between(old, old with { Version = "2", Evidence = null }));
        using MemoryStream input = new("{\"items\":[{\"format\":\"photo\"},{\"url\":\"https://secret.example/a\"}]}\n"u8.ToArray());

        PastReportsSummary summary = await past.CompareAsync(input, TestContext.Current.CancellationToken);

        summary.UnreadableReasons.Should().ContainSingle().Which.Reason.Should().StartWith("$.items[].url: 'url' is not a property of an item").And.NotContain("secret");
    }

    private static TriagePolicy Small(string fact, params string[] answers) => new PolicyBuilder("small", "1")
        .ItemFact(new Fact(fact, [.. answers]) { Closed = answers[0] }).Rule("A", "stop", Condition.Where(fact, answers[0]), "refer").Otherwise("B", "go", "assess").Build();
}
