using System.Globalization;
using System.Runtime.InteropServices.JavaScript;
using System.Text;
using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Testing;

namespace Workbench.Work;

/// <summary>How much of a policy its scenarios hold. It takes a while, so it is done on request.</summary>
internal static partial class Measuring
{
    private const int MostSurvivors = 12;

    [JSExport]
    internal static string Coverage(string document, string scenarios, string language)
    {
        ScenarioSuite suite = Suite(document, scenarios);
        SuiteCoverage coverage = SuiteCoverage.Measure(suite);
        PolicySentences sentences = PolicySentences.Of(suite.Engine.Policy, language);
        Words words = Words.In(language);
        return WorkJson.Write(new CoverageSeen(
            [.. Enum.GetValues<CoverageKind>().Select(kind => (Kind: kind, Count: coverage.Count(kind))).Select(one => new CoverageLine(one.Kind.ToString(), one.Count.Covered, one.Count.Possible))],
            [.. coverage.Goals.Where(goal => goal.IsPossible && !goal.IsCovered).GroupBy(goal => (goal.Kind, goal.Id)).Select(goals => Missing(suite.Engine.Policy, [.. goals], sentences, words))]));
    }

    /// <summary>Which small mistakes in the policy no scenario notices, and scenarios that would.</summary>
    [JSExport]
    internal static string Mutants(string document, string scenarios, string language)
    {
        ScenarioSuite suite = Suite(document, scenarios);
        MutationReport report = MutationTesting.Run(suite);
        return WorkJson.Write(new MutantsSeen(
            report.Count(MutantFate.Killed), report.Count(MutantFate.Survived), report.Count(MutantFate.Equivalent), report.Count(MutantFate.Refused),
            [.. report.Survivors.Take(MostSurvivors).Select(survivor => Seen(suite.Engine.Policy, survivor, language))],
            Encoding.UTF8.GetString(ScenarioDocument.Write(report.KillingScenarios))));
    }

    // With its guarantees, which scenarios exercise and mistakes break, as long as they hold.
    private static ScenarioSuite Suite(string document, string scenarios) => ScenarioSuite.Create(
        Proved(document) ?? Trying.Engine(document) ?? throw new InvalidOperationException("The document has faults."),
        ScenarioDocument.Read(Encoding.UTF8.GetBytes(scenarios)).Scenarios);

    private static TriageEngine? Proved(string document)
    {
        try
        {
            return PolicyDocument.Read(Encoding.UTF8.GetBytes(document)).Policy is { } policy ? TriageEngine.Create(policy, Looking.MostNodes) : null;
        }
        catch (PolicyException)
        {
            return null;
        }
    }

    private static Said[] Missing(TriagePolicy policy, CoverageGoal[] goals, PolicySentences sentences, Words words)
    {
        string id = goals[0].Id;
        Said[] number = [new(goals.Length.ToString(CultureInfo.InvariantCulture))];
        (Said[] Of, Said[] Which) said = goals[0].Kind switch
        {
            CoverageKind.Rule => (Named(policy, id, sentences), []),
            CoverageKind.Condition => (Named(policy, id, sentences), number),
            CoverageKind.Answer => (Said.Of(sentences.Fact(id)), Said.Join(", ", goals.Select(goal => Said.Of(sentences.Answer(id, goal.Answer!))))),
            CoverageKind.Guarantee => (Said.Of(sentences.Of(policy.Guarantees.First(guarantee => guarantee.Id == id))), []),
            CoverageKind.Section => ([new(id)], []),
            _ => throw new ArgumentOutOfRangeException(nameof(goals)),
        };
        return Said.Say(words[$"coverage.missing.{goals[0].Kind}"], said.Of, said.Which);
    }

    private static Said[] Named(TriagePolicy policy, string id, PolicySentences sentences) => Said.Of(
        policy.Referrals.Any(one => one.Id == id) ? sentences.Referral(id)
        : policy.Notices.Any(one => one.Id == id) ? sentences.Notice(id)
        : policy.Labels.Any(one => one.Id == id) ? sentences.Label(id)
        : sentences.Rule(id));

    // What a mistake would change is the difference that it makes.
    private static SurvivorSeen Seen(TriagePolicy policy, MutantResult survivor, string language)
    {
        Words words = Words.In(language);
        PolicyDifference difference = PolicyDifference.Between(policy, survivor.Mutant.Policy, null, Looking.MostNodes);
        DifferenceSentences sentences = DifferenceSentences.Of(difference, language);
        RowSentences? row = Looking.Rows(difference).Select(found => sentences.Of(found.Row)).FirstOrDefault();
        Said[][] changes = row is not null
            ? [Said.Say(words["mutants.what"], Said.Of(row.Rules), Said.Join("; ", Said.Of(row.After)))]
            : [.. difference.OtherChanges.Where(change => change.Kind != OtherChangeKind.Text).Take(1).Select(change => Said.Of(sentences.Of(change)))];
        return new(words[$"mutant.{survivor.Mutant.Operator}"], changes, survivor.Mutant.Text, survivor.WouldKill!.Report, survivor.WouldKill.IsClosed);
    }
}
