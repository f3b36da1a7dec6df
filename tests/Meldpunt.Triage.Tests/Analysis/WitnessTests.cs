using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Analysis;

/// <summary>A witness reads as a report: its items first, then what is answered about all of it.</summary>
public sealed class WitnessTests
{
    private static readonly Vocabulary Vocabulary = TriageEngine.Default.Policy.Vocabulary;
    private static readonly Witness Empty = new() { Items = [], Report = Answers.None(Vocabulary.ReportFacts) };
    private static readonly Witness Full = new()
    {
        Items = [Answers.None(Vocabulary.ItemFacts).With("persons", "adults-only"), Answers.None(Vocabulary.ItemFacts)],
        Report = Answers.None(Vocabulary.ReportFacts).With("immediate-danger", "in-doubt"),
        IsClosed = true,
    };

    [Fact]
    public void An_empty_report_is_said_to_be_one()
    {
        Empty.ToString().Should().Be("report: nothing answered");
        Empty.ToJson().Should().Be("""{"items":[]}""");
    }

    [Fact]
    public void Items_come_before_the_report()
    {
        Full.ToString().Should().Be("item 1: persons = adults-only / item 2: nothing answered / report: immediate-danger = in-doubt, closed");
        Full.ToJson().Should().Be("""{"items":[{"persons":"adults-only"},{}],"immediateDanger":"in-doubt"}""");
    }

    [Fact]
    public void An_address_that_shows_nothing_stands_with_each_item()
    {
        Witness read = Full with { WithAddress = true, IsClosed = false, Report = Empty.Report };

        read.ToString().Should().Be("item 1 with an address text: persons = adults-only / item 2 with an address text: nothing answered");
        read.ToJson().Should().Be("""{"items":[{"url":"not an address","persons":"adults-only"},{"url":"not an address"}]}""");
    }
}
