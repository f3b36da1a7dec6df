using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Changes a condition on facts: an answer more, an answer less, a fact less.</summary>
internal static class ConditionMutants
{
    public static IEnumerable<(MutationOperator Operator, string Text, Condition Condition)> Create(Condition condition, FactList facts)
    {
        for (int i = 0; i < condition.Parts.Count; i++)
        {
            FactCondition part = condition.Parts[i];
            Fact fact = facts[facts.IndexOf(part.Fact)];
            yield return (MutationOperator.DropCondition, $"without the condition on '{fact.Id}'", new(condition.Parts.Without(i)));
            foreach (string answer in fact.Answers)
            {
                bool isListed = part.Answers.Contains(answer);
                ValueList<string> answers = fact.Answers.Where(one => one == answer ? !isListed : part.Answers.Contains(one)).ToValueList();
                if (answers.IsEmpty) continue;
                MutationOperator change = isListed ? MutationOperator.DropAnswer : MutationOperator.AddAnswer;
                string text = isListed ? $"without '{answer}' as '{fact.Id}'" : $"also for '{answer}' as '{fact.Id}'";
                yield return (change, text, new(condition.Parts.Replacing(i, new(fact.Id, answers))));
            }
        }
    }
}
