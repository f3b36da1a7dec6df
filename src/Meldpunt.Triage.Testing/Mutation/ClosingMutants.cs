using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Changes which answer a fact of an item gets when it is closed.</summary>
internal static class ClosingMutants
{
    public static IEnumerable<PolicyMutant> Create(TriagePolicy policy)
    {
        Vocabulary vocabulary = policy.Vocabulary;
        ValueList<Fact> facts = vocabulary.ItemFacts.ToValueList();
        for (int i = 0; i < facts.Count; i++)
        {
            (int place, Fact fact) = (i, facts[i]);
            string without = vocabulary.ClosingAnswer(fact, withAddress: false);
            string with = vocabulary.ClosingAnswer(fact, withAddress: true);
            foreach (string answer in fact.Answers)
            {
                if (answer != without) yield return Changed($"closed to '{answer}'", fact with { Closed = answer, ClosedWithAddress = with });
                if (answer != with) yield return Changed($"closed to '{answer}' with an address", fact with { ClosedWithAddress = answer });
            }

            PolicyMutant Changed(string text, Fact changed) => new()
            {
                Operator = MutationOperator.ChangeClosing,
                Text = $"fact '{fact.Id}' {text}",
                Policy = policy with { Vocabulary = vocabulary with { ItemFacts = new(facts.Replacing(place, changed)) } },
            };
        }
    }
}
