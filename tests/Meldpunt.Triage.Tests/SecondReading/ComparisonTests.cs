namespace Meldpunt.Triage.Tests.SecondReading;

public sealed class ComparisonTests(ITestOutputHelper output)
{
    private static readonly Decider Engine = Decider.Of(TriageEngine.Default);

    [Fact]
    public void Every_item_is_decided_as_the_page_of_the_policy_says()
    {
        string?[] compared = [.. Differences.OfItems(Engine)];

        output.WriteLine($"{compared.Length:N0} items compared, {compared.Count(one => one is not null)} differences");
        compared.Should().HaveCount(Words.Count(Words.OfItem));
        compared.OfType<string>().Should().BeEmpty();
    }

    [Fact]
    public void Every_report_is_decided_as_the_page_of_the_policy_says()
    {
        string?[] compared = [.. Differences.OfReports(Engine)];

        output.WriteLine($"{compared.Length:N0} reports compared, {compared.Count(one => one is not null)} differences");
        compared.Should().HaveCount(((256 * Words.Count(Words.OfReport)) + Reading.OneIn - 1) / Reading.OneIn);
        compared.OfType<string>().Should().BeEmpty();
    }

    [Fact]
    public void Every_report_of_one_item_is_decided_as_the_page_of_the_policy_says_with_numbered_questions()
    {
        List<string> different = [];
        Dictionary<string, string> nothing = [];
        foreach ((Dictionary<string, string> given, _) in Reading.OfEveryItem)
        {
            string expected = Reading.OfReport([given], nothing).ToString();
            if (Engine.Report([given], nothing).ToString() != expected) different.Add(Differences.Show(given));
        }

        output.WriteLine($"{Reading.OfEveryItem.Count:N0} reports of one item compared, {different.Count} differences");
        different.Should().BeEmpty();
    }

    [Fact]
    public void The_order_of_items_changes_only_the_order_of_questions()
    {
        Dictionary<string, string> facts = new() { ["anonymous"] = "yes" };
        foreach (IReadOnlyList<Dictionary<string, string>> items in Reading.RepresentativeLists)
        {
            Dictionary<string, string>[] reversed = [.. items.Reverse()];
            PageReadingReport found = Engine.Report(reversed, facts);

            found.ToString().Should().Be(Reading.OfReport(reversed, facts).ToString());
            (found with { Questions = [] }).ToString().Should().Be((Engine.Report(items, facts) with { Questions = [] }).ToString());
        }
    }
}
