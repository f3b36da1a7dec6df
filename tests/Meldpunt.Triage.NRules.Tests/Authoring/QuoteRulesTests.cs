using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using Rule = NRules.Fluent.Dsl.Rule;

namespace Meldpunt.Triage.NRules.Tests.Authoring;

/// <summary>A quote for an insurance, of which each rule adds to or takes from the premium: what a first program with NRules looks like.</summary>
public sealed class Quote
{
    public int Age { get; init; }

    public int YearsOfDriving { get; init; }

    public bool HasAlarm { get; init; }

    public decimal Premium { get; set; } = 1_000;
}

public static class QuoteRules
{
    [Tag("surcharge")]
    public sealed class YoungDriverRule : Rule
    {
        public override void Define()
        {
            Quote quote = null!;
            When().Match(() => quote, it => it.Age < 25);
            Then().Do(_ => Add(quote, 200));
        }
    }

    [Tag("discount")]
    public sealed class PractisedDriverRule : Rule
    {
        public override void Define()
        {
            Quote quote = null!;
            When().Match(() => quote, it => it.YearsOfDriving >= 5);
            Then().Do(_ => Add(quote, -100));
        }
    }

    [Tag("discount")]
    public sealed class AlarmRule : Rule
    {
        public override void Define()
        {
            Quote quote = null!;
            When().Match(() => quote, it => it.HasAlarm);
            Then().Do(_ => Add(quote, -50));
        }
    }

    public static void Add(Quote quote, decimal amount) => quote.Premium += amount;
}

/// <summary>Rules that were not written for this library are read where the host says what they ask for, and what they decide twice is found.</summary>
public sealed class QuoteRulesTests
{
    [Fact]
    public void Rules_that_add_up_are_read_as_a_decision_with_their_conflict_and_its_witness()
    {
        RuleRepository repository = new();
        repository.Load(load => load.NestedTypes().From(typeof(QuoteRules.YoungDriverRule), typeof(QuoteRules.PractisedDriverRule), typeof(QuoteRules.AlarmRule)));
        RulesReading<Quote> reading = RulesReading.Read<Quote>(
            repository, "quotes", "1", policy => policy.Routes("open", "open", "surcharge", "discount"), new() { RouteOf = rule => rule.Tags.Count > 0 ? rule.Tags[0] : null });
        reading.Faults.Should().BeEmpty();
        reading.Trusted.Should().Contain("young-driver: what it does is not read; its route is what RouteOf says");
        reading.Policy!.Vocabulary.ItemFacts.Select(fact => $"{fact.Id}: {string.Join(' ', fact.Answers)}").Should()
            .Equal("age: under-25 from-25", "years-of-driving: under-5 from-5", "has-alarm: yes no");

        Finding[] found = [.. PolicyAnalysis.Create(reading.Policy).Findings()];
        found.Where(finding => finding.Code == FindingCodes.Conflict).Select(finding => finding.ToString()).Should().Contain(text =>
            text.Contains("'young-driver' and 'practised-driver'", StringComparison.Ordinal) && text.Contains("age = under-25", StringComparison.Ordinal) && text.Contains("years-of-driving = from-5", StringComparison.Ordinal));
        foreach (Finding finding in found) TestContext.Current.TestOutputHelper?.WriteLine(finding.ToString());

        // The document is what the tool checks, compares and exports.
        PolicyDocument.Read(PolicyDocument.Write(reading.Policy)).PolicyOrThrow().Should().Be(reading.Policy);
    }
}
