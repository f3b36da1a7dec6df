using System.Text;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Hosting.Tests.Journals;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Hosting.Tests.Replaying;

/// <summary>A journal of one version is decided by another whose difference is known: its words are put in the new ones, and what changes names its row.</summary>
public sealed class ReplayDifferenceTests
{
    private static readonly TriageEngine Earlier = TriageEngine.Create(Hotline.Earlier);

    private static readonly PolicyDifference Difference = PolicyDifference.Between(Earlier.Policy, TriageEngine.Default.Policy);

    [Theory]
    [InlineData("nothing", "$.decision.items[].facts.look: the new version has no fact 'look', and no mapping says what became of it")]
    [InlineData("fact", "$.decision.items[].facts.look: the new version has no answer 'drawn' to 'seen', and no mapping says what became of it")]
    [InlineData("answer", null)]
    [InlineData("split", "$.decision.items[].facts.look: 'drawn' became 'cartoon' or 'photo' to 'seen', and nobody knows which")]
    [InlineData("gone", "$.decision.items[].facts.look: nothing in the new version means 'drawn', as the mapping says")]
    public async Task A_record_in_old_words_is_decided_in_the_new_ones_or_counted_with_the_reason_why_not(string mapped, string? reason)
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
        TriageEngine old = TriageEngine.Create(Small("look", "photo", "drawn"));
        TriageEngine present = TriageEngine.Create(Small("seen", "photo", "cartoon"));
        JournalReplay replay = JournalReplay.Under(present, PolicyDifference.Between(old.Policy, present.Policy, mapping));

        ReplaySummary summary = await ReplayAsync(replay, RecordOf(old, "{\"items\":[{},{\"look\":\"drawn\"}]}") + RecordOf(present, "{\"items\":[{\"seen\":\"cartoon\"}]}") + RecordOf(old, "{\"items\":[{\"look\":\"drawn\"}]}"));

        (summary.Same, summary.Faulty, summary.Changed).Should().Be(reason is null ? (3, 0, 0) : (1, 2, 0));
        summary.FaultReasons.Select(one => (one.Reason, one.Count)).Should().Equal(reason is null ? [] : [(reason, 2L)]);
    }

    [Fact]
    public async Task Merged_answers_and_exchanged_names_are_put_in_the_new_words()
    {
        TriageEngine old = TriageEngine.Create(Two("a", "b", ["x", "y", "z"]));
        TriageEngine present = TriageEngine.Create(Two("b", "a", ["x", "yz"]));
        VocabularyMapping mapping = new([new("a", "b") { Answers = [new("y", ["yz"]), new("z", ["yz"])] }, new("b", "a") { Answers = [new("y", ["yz"]), new("z", ["yz"])] }]);
        string journal = string.Concat(new[] { "x", "y", "z" }.SelectMany(a => new[] { "x", "y", "z" }.Select(b => RecordOf(old, $"{{\"items\":[{{\"a\":\"{a}\",\"b\":\"{b}\"}}]}}"))));
        ReplaySummary summary = await ReplayAsync(JournalReplay.Under(present, PolicyDifference.Between(old.Policy, present.Policy, mapping)), journal);
        (summary.Same, summary.Read, summary.Faulty).Should().Be((9, 9, 0));
    }

    [Fact]
    public async Task Each_change_of_complete_items_names_the_one_row_of_the_difference_that_changes_them_so()
    {
        List<string> journal = [];
        foreach (string place in Answers("place")) foreach (string look in Answers("rendering")) foreach (string persons in Answers("persons"))
        {
            journal.Add(RecordOf(Earlier, $"{{\"items\":[{{\"format\":\"photo\",\"rendering\":\"{look}\",\"persons\":\"{persons}\",\"nature\":\"sexual-act\",\"place\":\"{place}\",\"link\":\"given\"}}]}}"));
        }

        ReplaySummary summary = await ReplayAsync(JournalReplay.Under(TriageEngine.Default, Difference), string.Concat(journal));

        summary.Changed.Should().BePositive();
        foreach (ReplayChange change in summary.Changes)
        {
            change.MissingRow.Should().Be(MissingRow.None);
            ReplayRow row = change.Rows.Where(row => !row.IsOfReport).Should().ContainSingle().Which;
            Difference.Item.Rows[row.Number - 1].Change.Should().Be(change.Items.Should().ContainSingle().Which);
        }
    }

    [Fact]
    public async Task A_change_without_a_row_says_why()
    {
        string changed = RecordOf(Earlier, "{\"items\":[{\"format\":\"photo\",\"rendering\":\"photographic\",\"persons\":\"child\",\"nature\":\"sexual-act\",\"place\":\"dark-web\",\"link\":\"given\"}]}");
        string own = RecordOf(TriageEngine.Default, "{\"items\":[{\"place\":\"cloud\"}]}");
        static string Planted(string record) => record.Replace("\"referrals\":[", "\"referrals\":[\"planted\",", StringComparison.Ordinal).Replace(",]", "]", StringComparison.Ordinal);

        (await MissingAsync(JournalReplay.Under(TriageEngine.Default, Difference), changed)).Should().Be(MissingRow.None);
        (await MissingAsync(JournalReplay.Under(TriageEngine.Default), changed)).Should().Be(MissingRow.UnknownVersion);
        (await MissingAsync(JournalReplay.Under(TriageEngine.Default, Difference), Planted(changed))).Should().Be(MissingRow.NotAsRecorded);
        (await MissingAsync(JournalReplay.Under(TriageEngine.Default, Difference), Planted(own))).Should().Be(MissingRow.SameVersion);
    }

    [Fact]
    public void A_difference_to_another_version_and_two_from_the_same_are_refused()
    {
        Action other = () => JournalReplay.Under(Earlier, Difference);
        Action twice = () => JournalReplay.Under(TriageEngine.Default, Difference, Difference);
        other.Should().Throw<ArgumentException>().WithMessage("*to another version*");
        twice.Should().Throw<ArgumentException>().WithMessage("*from the same version*");
    }

    private static ValueList<string> Answers(string fact) => Earlier.Policy.Vocabulary.ItemFacts.First(one => one.Id == fact).Answers;

    private static TriagePolicy Two(string first, string second, ValueList<string> answers) => new PolicyBuilder("small", "1")
        .ItemFact(new Fact(first, answers) { Closed = answers[0] }).ItemFact(new Fact(second, answers) { Closed = answers[0] })
        .Rule("A", "stop", Condition.Where(first, answers[0]), "refer").Otherwise("B", "go", "assess").Build();

    private static string RecordOf(TriageEngine engine, string report)
    {
        Meldpunt.Triage.PreparedReport read = engine.Read(Encoding.UTF8.GetBytes(report)).Report!;
        return JournalFolder.LineOf(new() { Time = DateTimeOffset.UnixEpoch, Report = read.Answers, Decision = engine.Decide(read) });
    }

    private static async Task<MissingRow> MissingAsync(JournalReplay replay, string journal) => (await ReplayAsync(replay, journal)).Changes.Should().ContainSingle().Which.MissingRow;

    private static async Task<ReplaySummary> ReplayAsync(JournalReplay replay, string journal)
    {
        using MemoryStream input = new(Encoding.UTF8.GetBytes(journal));
        await replay.AddAsync(input, "journal", cancellation: TestContext.Current.CancellationToken);
        return replay.Summary;
    }

    internal static TriagePolicy Small(string fact, params string[] answers) => new PolicyBuilder("small", "1")
        .ItemFact(new Fact(fact, [.. answers]) { Closed = answers[0] }).Rule("A", "stop", Condition.Where(fact, answers[0]), "refer").Otherwise("B", "go", "assess").Build();
}
