using Meldpunt.Triage.NRules.Tests.Sessions;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using NRules;
using Tried = Meldpunt.Triage.TestPolicies.BruteForce.Combinations;

namespace Meldpunt.Triage.NRules.Tests.Samples;

/// <summary>Another hotline's policy in a session; the guard is off, lest the engine be compared with itself.</summary>
public sealed class SecondHotlineTests
{
    [Fact]
    public void Every_item_is_decided_in_NRules_as_by_the_engine()
    {
        TriageEngine engine = TriageEngine.Create(SecondHotline.Policy);
        Room room = new(PolicyRules.For(engine, null, isGuarded: false));
        ISession session = room.Open();
        string?[][] reports = Tried.WithUnanswered(engine.Policy.Vocabulary.ReportFacts);
        List<string> different = [];
        int count = 0;
        int step = Seeded.OneIn(5);
        foreach (string?[] item in Tried.WithUnanswered(engine.Policy.Vocabulary.ItemFacts))
        {
            if (count % step != 0)
            {
                count++;
                continue;
            }

            // Each item with another answer about the report: all of them come round.
            PreparedReport report = new()
            {
                Items = [new() { Answers = Answered(engine.Policy.Vocabulary.ItemFacts, item) }],
                Answers = Answered(engine.Policy.Vocabulary.ReportFacts, reports[count++ % reports.Length]),
            };
            string found = Said(room.Decide(session, report));
            string expected = Said(engine.Decide(report));
            if (found != expected) different.Add($"{Tried.Key(item)}: {found} and not {expected}");
        }

        different.Should().BeEmpty();
        count.Should().Be(1_440);
    }

    private static string Said(Decision decision) => decision.ToJson(labels: true);

    private static Answers Answered(FactList facts, string?[] words) =>
        words.Zip(facts).Aggregate(Answers.None(facts), (answers, one) => one.First is null ? answers : answers.With(one.Second.Id, one.First));
}
