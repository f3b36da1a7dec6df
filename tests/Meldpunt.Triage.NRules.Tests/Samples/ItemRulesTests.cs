using Hotline.Rules;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using Rule = NRules.Fluent.Dsl.Rule;

namespace Meldpunt.Triage.NRules.Tests.Samples;

/// <summary>A class of the sample that somebody changed.</summary>
[Name("adults-only"), Priority(200), Cites("5")]
public sealed class ChangedAdultsOnlyRule : Rule
{
    public override void Define()
    {
        When().Match<ReportItem>(item => item.Persons == Persons.AdultsOnly);
        Then().Gives("refer");
    }
}

/// <summary>Another.</summary>
[Name("drawing"), Priority(200), Cites("5")]
public sealed class ChangedDrawingRule : Rule
{
    public override void Define()
    {
        When().Match<ReportItem>(item => item.Rendering == Rendering.InDoubt);
        Then().Gives("out-of-scope");
    }
}

/// <summary>The shipped policy's rules for an item as classes of NRules: a sample that is held to the document, and never its source.</summary>
public sealed class ItemRulesTests
{
    private static readonly TriagePolicy Shipped = TriageEngine.Default.Policy;
    private static readonly int OneIn = Seeded.OneIn(11);

    // Of the facts of an item, those that a class asks for.
    private static IEnumerable<Fact> Facts => Shipped.Vocabulary.ItemFacts.Where(fact => Shipped.Rules.Any(rule => rule.When.Parts.Any(part => part.Fact == fact.Id)));

    [Fact]
    public void The_classes_say_what_the_document_says_rule_by_rule()
    {
        RulesReading<ReportItem> reading = ItemPolicy.Read(ItemPolicy.Load());
        reading.Faults.Should().BeEmpty();
        reading.OtherRules.Should().BeEmpty();
        reading.Trusted.Should().BeEmpty();
        Said(reading.Policy!).Should().Equal(Said(Shipped)).And.HaveCount(13);
        reading.Policy!.Vocabulary.ItemFacts.Select(Said).Should().BeEquivalentTo(Facts.Select(Said));
        TestContext.Current.TestOutputHelper?.WriteLine("13 classes, 13 rules of the document, 0 different");
    }

    [Fact]
    public void The_policy_of_the_classes_decides_nothing_otherwise()
    {
        PolicyDifference difference = PolicyDifference.Between(Shipped, ItemPolicy.Whole(ItemPolicy.Load()));
        difference.IsEquivalent.Should().BeTrue();
        difference.IsUnchanged.Should().BeTrue();
    }

    /// <summary>One in eleven in <c>dotnet test</c>, evenly; all of them in CI.</summary>
    [Fact]
    public void Every_combination_that_is_run_in_NRules_gives_what_the_document_says()
    {
        RuleRepository repository = ItemPolicy.Load();
        RulesProof proof = ItemPolicy.Read(repository).Prove(ItemPolicy.Compile(repository), OneIn);
        int all = Facts.Aggregate(1, (count, fact) => count * (fact.Answers.Count + 1)), complete = Facts.Aggregate(1, (count, fact) => count * fact.Answers.Count);
        (proof.Combinations, proof.Different).Should().Be(((all + OneIn - 1) / OneIn, 0));
        proof.Complete.Should().BeCloseTo(complete / OneIn, 1);
        TestContext.Current.TestOutputHelper?.WriteLine(proof.ToString());
    }

    [Fact]
    public void A_class_that_gives_another_route_is_found()
    {
        RuleRepository changed = LoadBut(typeof(AdultsOnlyRule), typeof(ChangedAdultsOnlyRule));
        Said(ItemPolicy.Read(changed).Policy!).Except(Said(Shipped)).Should().Equal("1 adults-only: persons is adults-only, refer, 5");

        RulesProof proof = ItemPolicy.Read(ItemPolicy.Load()).Prove(ItemPolicy.Compile(changed), OneIn);
        proof.Holds.Should().BeFalse();
        proof.Differences[0].Should().MatchRegex(@"the rules that fire are \[(?!adults-only).*\], and those of the policy \[adults-only.*\]$");

        Finding[] found = [.. PolicyAnalysis.Create(ItemPolicy.Whole(changed)).Findings()];
        found[0].ToString().Should().Contain("'adults-only'").And.Contain("both apply");
        TestContext.Current.TestOutputHelper?.WriteLine($"AdultsOnlyRule gives refer: {proof}; {found[0]}");
    }

    [Fact]
    public void A_class_that_asks_something_else_is_found()
    {
        RuleRepository changed = LoadBut(typeof(DrawingRule), typeof(ChangedDrawingRule));
        Said(ItemPolicy.Read(changed).Policy!).Except(Said(Shipped)).Should().ContainSingle();

        TriagePolicy policy = ItemPolicy.Whole(changed);
        PolicyDifference difference = PolicyDifference.Between(Shipped, policy);
        difference.Item.Rows.Should().NotBeEmpty();
        Finding[] found = [.. PolicyAnalysis.Create(policy).Findings().Where(finding => finding.Code == FindingCodes.BrokenGuarantee)];
        found.Should().NotBeEmpty();
        TestContext.Current.TestOutputHelper?.WriteLine($"DrawingRule looks for doubt: {difference.Item.Rows.Count} rows of difference; {found[0]}");
    }

    private static RuleRepository LoadBut(Type without, Type with)
    {
        RuleRepository repository = new();
        repository.Load(rules => rules.From([.. typeof(AdultsOnlyRule).Assembly.GetTypes().Where(type => type != without && typeof(Rule).IsAssignableFrom(type)), with]));
        return repository;
    }

    private static IEnumerable<string> Said(TriagePolicy policy) => policy.Groups.SelectMany((group, place) => group.Rules.Select(rule => Said(rule, place)));

    private static string Said(Meldpunt.Triage.Policies.Rule rule, int place)
    {
        string when = string.Join(" and ", rule.When.Parts.OrderBy(part => part.Fact, StringComparer.Ordinal).Select(part => $"{part.Fact} is {string.Join(" or ", part.Answers.Order(StringComparer.Ordinal))}"));
        return $"{place} {rule.Id}: {(when.Length == 0 ? "always" : when)}, {rule.Route}, {string.Join(' ', rule.Source.Sections)}{(rule.Source.Ruling ? " ruling" : "")}{(rule.GivesReason ? "" : ", no reason")}";
    }

    private static string Said(Fact fact) => $"{fact.Id}: {string.Join(' ', fact.Answers.Order(StringComparer.Ordinal))}; closed {fact.Closed}";
}
