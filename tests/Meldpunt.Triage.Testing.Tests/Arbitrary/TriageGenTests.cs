using System.Text.Json;
using CsCheck;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Testing.Tests.Arbitrary;

public sealed class TriageGenTests
{
    private static readonly TriagePolicy Shipped = Made.Engine.Policy;

    [Fact]
    public void Random_reports_of_the_shipped_policy_are_read_without_faults() =>
        TriageGen.Reports(Shipped).Each(500, report => Made.Prepared(Made.Engine, report).Items.Count.Should().BeInRange(0, 3), report => report);

    [Fact]
    public void Random_reports_of_any_policy_are_read_without_faults_by_its_engine() =>
        RandomSuites.Any.Each(100, random =>
        {
            TriageEngine engine = Made.Sound(random.Policy);
            foreach (string report in random.Reports) Made.Prepared(engine, report);
        }, RandomSuites.Show);

    [Fact]
    public void Random_policies_are_sound_and_have_as_many_facts_and_rules_as_documented() => TriageGen.Policies.Each(200, policy =>
    {
        TriageEngine.Create(policy);
        PolicyAnalysis.Create(policy).Findings().Should().NotContain(finding => finding.Severity == FindingSeverity.Error);
        policy.Vocabulary.ItemFacts.Count.Should().BeInRange(1, 4);
        policy.Rules.Count().Should().BeInRange(1, 10);
    }, TestPolicies.Show.Policy);

    [Fact]
    public void Random_complete_answers_leave_no_fact_unanswered() =>
        TriageGen.CompleteAnswers(Shipped.Vocabulary.ItemFacts).Each(200, answers => answers.Count.Should().Be(Shipped.Vocabulary.ItemFacts.Count), answers => answers.ToString());

    [Fact]
    public void Random_answers_include_every_answer_to_every_fact_and_none()
    {
        FactList facts = Shipped.Vocabulary.ItemFacts;
        Answers[] all = [.. Enumerable.Range(0, 500).Select(number => TriageGen.Answers(facts).Generate(new PCG(1, (uint)number), null, out _))];
        foreach (Fact fact in facts) all.Select(answers => answers[fact.Id]).Distinct().Should().BeEquivalentTo(fact.Answers.Append(null));
    }

    [Fact]
    public void A_property_that_fails_shrinks_to_a_small_report()
    {
        // How far it comes is chance: one search in some hundreds ends early.
        JsonElement shrunk = Shrunk();
        for (int again = 0; again < 4 && !IsSmall(shrunk); again++) shrunk = Shrunk();
        IsSmall(shrunk).Should().BeTrue(shrunk.ToString().Replace('{', '(').Replace('}', ')'));
    }

    private static bool IsSmall(JsonElement report) =>
        report.GetProperty("items").GetArrayLength() == 1 && report.GetProperty("items")[0].EnumerateObject().Count() < 4;

    private static JsonElement Shrunk()
    {
        Action sample = () => TriageGen.Reports(Shipped).Sample(
            report => report.Contains("dark-web", StringComparison.Ordinal).Should().BeFalse(), iter: 40_000, print: report => report);
        string message = sample.Should().Throw<CsCheckException>().Which.Message;
        string shrunk = message.Split('\n').First(line => line.Contains("{\"items\"", StringComparison.Ordinal));
        return JsonElement.Parse(shrunk[shrunk.IndexOf('{', StringComparison.Ordinal)..(shrunk.LastIndexOf('}') + 1)]);
    }
}
