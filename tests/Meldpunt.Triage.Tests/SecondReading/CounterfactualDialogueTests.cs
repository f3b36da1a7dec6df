using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.SecondReading;

public sealed class CounterfactualDialogueTests(ITestOutputHelper output)
{
    private static readonly TriageEngine Engine = TriageEngine.Default;

    [Fact]
    public void A_change_that_is_offered_of_a_dialogue_gives_its_route_when_it_is_made_in_the_dialogue()
    {
        int[] counts = new int[2];
        Random random = new(5);
        foreach ((Dictionary<string, string> said, GivenAddress address) in ReportedItem.Some(Seeded.Cases(5_000), seed: 5))
        {
            Dialogue talk = Dialogue.Resume(Engine, Steps(said, address.Text));
            ItemExplanation item = Engine.Explain(talk.Decision).Items[0];
            foreach (Counterfactual one in item.Counterfactuals.GroupBy(one => (one.Route, one.OtherAddress)).Select(group => group.ElementAt(random.Next(group.Count()))))
            {
                Dialogue changed = one.OtherAddress ? AboutAnother(talk, item.Decision.Answers, one) : Changed(talk, one);
                changed.Decision.Items[0].Possible.Should().Equal([one.Route], $"{Differences.Show(said)}, {address}: {one}");
                counts[one.OtherAddress ? 1 : 0]++;
            }
        }

        output.WriteLine($"{counts[0]:N0} changes of answers and {counts[1]:N0} with another address hold in a dialogue");
        counts.Should().OnlyContain(count => count > 0);
    }

    [Fact]
    public void A_dialogue_asks_only_what_the_address_leaves_open_and_each_answer_is_what_the_rules_see()
    {
        foreach ((Dictionary<string, string> said, GivenAddress address) in ReportedItem.Some(Seeded.Cases(5_000), seed: 6))
        {
            Dialogue talk = Dialogue.Resume(Engine, Steps(said, address.Text));
            while (talk.Question is { Item: not null } question)
            {
                foreach (string answer in question.Answers) talk.Answer(answer).Decision.Items[0].Answers[question.Fact].Should().Be(answer);
                talk = talk.Answer(question.Answers[^1]);
            }
        }
    }

    private static ValueList<DialogueStep> Steps(Dictionary<string, string> said, string? url) =>
        said.Select(pair => new DialogueStep($"items[0].{pair.Key}", pair.Value)).Prepend(new("immediate-danger", "no")).Append(new("items[0]", url)).ToValueList();

    private static Dialogue Changed(Dialogue talk, Counterfactual one) =>
        one.Changes.Aggregate(talk, (changed, change) => changed.Change($"items[0].{change.Fact}", change.Answer));

    private static Dialogue AboutAnother(Dialogue talk, Answers decided, Counterfactual one)
    {
        Dialogue changed = Changed(decided.Aggregate(talk, (some, pair) => some.Change($"items[0].{pair.Key}", pair.Value)), one);
        Answers said = one.Changes.Aggregate(decided, (answers, change) => answers.With(change.Fact, change.Answer));
        return changed.WithUrl(0, said["link"] == "none" ? null : GivenAddress.At(said["place"]));
    }
}
