using System.Numerics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

/// <summary>Finds what was planted, and says what it must be.</summary>
internal static class Planted
{
    /// <summary>Complete items of the hotline's policy: 8 × 3 × 3 × 6 × 7 × 2.</summary>
    public const int Items = 6_048;

    /// <summary>Its items with unanswered as one more answer: 9 × 4 × 4 × 7 × 8 × 3.</summary>
    public const int PartialItems = 24_192;

    public static Finding Only(TriagePolicy policy, string code)
    {
        FindingCodes.All.Should().Contain(code);
        return PolicyAnalysis.Create(policy).Findings().Should().ContainSingle(finding => finding.Code == code).Subject;
    }

    public static Finding Is(this Finding finding, FindingSeverity severity, string path, params string[] rules)
    {
        finding.Severity.Should().Be(severity);
        finding.Path.Should().Be(path);
        finding.Rules.Should().Equal(rules);
        return finding;
    }

    public static Finding Counts(this Finding finding, int count, int combinations)
    {
        finding.Count.Should().Be((BigInteger)count);
        finding.Combinations.Should().Be((BigInteger)combinations);
        finding.Share.Should().BeApproximately((double)count / combinations, 1e-9);
        return finding;
    }

    public static void CountsNothing(this Finding finding)
    {
        finding.Count.Should().BeNull();
        finding.Combinations.Should().BeNull();
        finding.Share.Should().BeNull();
        finding.Witnesses.Should().BeEmpty();
    }

    /// <summary>Every complete item that the one item of the one witness can become.</summary>
    public static Answers[] Shown(this Finding finding)
    {
        Witness witness = finding.Witnesses.Should().ContainSingle().Subject;
        witness.Report.Should().BeEmpty();
        return [.. Naive.Completions(witness.Items.Should().ContainSingle().Subject)];
    }

    public static bool Applies(TriagePolicy policy, string rule, Answers item) => Naive.ApplyingAlways(policy, item).Any(one => one.Id == rule);

    /// <summary>The hotline's policy with a rule at the end of a group.</summary>
    public static TriagePolicy With(string group, Rule rule) => (Unchanged with
    {
        Groups = Unchanged.Groups.Select(one => one.Id == group ? one with { Rules = [.. one.Rules, rule with { Source = Citation.Of("5") }] } : one).ToValueList(),
    }).Silent();

    /// <summary>The hotline's policy with a group right before the last.</summary>
    public static TriagePolicy WithGroup(Rule rule) => (Unchanged with
    {
        Groups = [.. Unchanged.Groups.Take(3), new("new", [rule with { Source = Citation.Of("5") }]), Unchanged.Groups[3]],
    }).Silent();

    /// <summary>The hotline's policy with one of its facts of an item changed.</summary>
    public static TriagePolicy Fact(string id, Func<Fact, Fact> change) => Unchanged with
    {
        Vocabulary = Unchanged.Vocabulary with { ItemFacts = new(Unchanged.Vocabulary.ItemFacts.Select(fact => fact.Id == id ? change(fact) : fact).ToValueList()) },
    };
}
