using System.Text;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;

namespace Meldpunt.Triage.Tests.Past;

public sealed class PastRowsTests
{
    private const int Reports = 60;
    private const int MostLines = 20;

    private static readonly (TriagePolicy Earlier, TriagePolicy Later) Versions = (Hotline.Earlier, Hotline.Read());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reports_are_counted_by_the_rows_in_which_deciding_them_by_both_versions_finds_them(bool isClosed)
    {
        (int changed, int inRows) = (0, 0);
        (isClosed ? ChangedClosings.Any : ChangedVersions.Any).Each(600, pair =>
        {
            PastReportsSummary summary = Recount(pair.Old, pair.New, isClosed, Reports);
            changed += (int)summary.Changed;
            inRows += summary.Rows.Count;
        }, ChangedVersions.Show);
        (changed > 0 && inRows > 0).Should().BeTrue("else nothing was counted");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reports_are_counted_by_the_rows_of_a_hotlines_versions(bool isClosed)
    {
        PastReportsSummary summary = Recount(Versions.Earlier, Versions.Later, isClosed, 2_000);

        (summary.Changed, summary.WithoutRow, summary.Rows.Count).Should().Match<(long Changed, long WithoutRow, int Rows)>(one => one.Changed > 100 && one.WithoutRow == 0 && one.Rows > 5);
    }

    [Fact]
    public void A_row_counts_a_report_once_however_many_of_its_items_are_in_it()
    {
        PastReportsSummary summary = Compare(PolicyDifference.Between(Versions.Earlier, Versions.Later), isClosed: false, [.. Enumerable.Repeat("""{"items":[{"rendering":"drawn"},{"rendering":"drawn"},{"rendering":"drawn","place":"cloud"}]}""", 25)]);

        summary.Changed.Should().Be(25);
        summary.Rows.Should().NotBeEmpty().And.OnlyContain(row => row.Count == 25 && row.Lines.SequenceEqual(Enumerable.Range(1, MostLines).Select(line => (long)line)));
    }

    private static PastReportsSummary Recount(TriagePolicy old, TriagePolicy present, bool isClosed, int reports)
    {
        PolicyDifference difference = PolicyDifference.Between(old, present);
        bool readsAddresses = old.Evidence is not null && present.Evidence is not null;
        Random random = new(1);
        string[] lines = [.. Enumerable.Range(0, reports).Select(_ => Report(present.Vocabulary, readsAddresses, random))];
        NaivePastReports naive = new(difference, isClosed);
        for (int i = 0; i < reports; i++) naive.Add(lines[i], i + 1);

        PastReportsSummary summary = Compare(difference, isClosed, lines);

        Assert.Equal((reports, naive.Changed.Count, naive.WithoutRow.Count, 0L), (summary.Read, summary.Changed, summary.WithoutRow, summary.Faulty + summary.Unreadable + summary.Records));
        Assert.Equal(
            naive.Rows.OrderBy(row => row.Key).Select(row => $"{row.Key}: {row.Value.Count} on {string.Join(' ', row.Value.Take(MostLines))}"),
            summary.Rows.Select(row => $"{(row.Place.Part, row.Place.Number)}: {row.Count} on {string.Join(' ', row.Lines)}"));
        Assert.Equal(naive.WithoutRow.Take(MostLines), summary.WithoutRowLines);
        Assert.Equal(summary.Changed, summary.Changes.Sum(change => change.Count));
        Assert.All(summary.Rows, row => Assert.Equal(row.Count, summary.Changes.Where(change => change.Rows.Contains(row.Place)).Sum(change => change.Count)));
        return summary;
    }

    // Nothing here waits for a stream, so it has ended when it returns, on the thread that called it: as in a browser, which has one.
    private static PastReportsSummary Compare(PolicyDifference difference, bool isClosed, string[] lines)
    {
        MemoryStream input = new(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        Task<PastReportsSummary> compared = new PastReports(difference) { IsClosed = isClosed }.CompareAsync(input, TestContext.Current.CancellationToken);
        Assert.True(compared.IsCompletedSuccessfully, "it waits for another thread");
#pragma warning disable xUnit1031 // It has ended.
        return compared.Result;
#pragma warning restore xUnit1031
    }

    private static string Report(Vocabulary vocabulary, bool readsAddresses, Random random)
    {
        double given = random.Next(3) / 2.0;
        IEnumerable<string> items = Enumerable.Range(0, random.Next(4)).Select(_ =>
        {
            string[] address = readsAddresses && random.Next(3) == 0 ? ["\"url\":\"not an address\""] : [];
            return $"{{{string.Join(',', Answers(vocabulary.ItemFacts, given, random).Concat(address))}}}";
        });
        string[] all = [$"\"items\":[{string.Join(',', items)}]", .. Answers(vocabulary.ReportFacts, 0.5, random)];
        return $"{{{string.Join(',', all)}}}";
    }

    private static string[] Answers(FactList facts, double given, Random random) =>
        [.. facts.Where(_ => random.NextDouble() < given).Select(fact => $"\"{Identifier.ToCamel(fact.Id)}\":\"{fact.Answers[random.Next(fact.Answers.Count)]}\"")];
}
