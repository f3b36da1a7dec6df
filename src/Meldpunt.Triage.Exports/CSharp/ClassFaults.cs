using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.CSharp;

/// <summary>What classes of NRules cannot say.</summary>
/// <param name="policy">The policy.</param>
/// <param name="options">Names of the code.</param>
internal sealed class ClassFaults(TriagePolicy policy, NRulesOptions options)
{
    // What every object has, and what the classes are derived from.
    private static readonly string[] Taken = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "Rule", "ToString"];

    public IEnumerable<Fault> Find() => [.. OfRules(), .. OfFacts(), .. OfNames()];

    private IEnumerable<Fault> OfRules()
    {
        for (int g = 0; g < policy.Groups.Count; g++)
        {
            for (int r = 0; r < policy.Groups[g].Rules.Count; r++)
            {
                Rule rule = policy.Groups[g].Rules[r];
                string path = $"$.groups[{g}].rules[{r}]";
                bool isOpen = rule.When.Parts.All(ListsAll);
                if (isOpen && rule.GivesReason) yield return new() { Path = path, Message = $"'{rule.Id}' always applies and gives a reason; a class without conditions gives none" };
                if (!isOpen && !rule.GivesReason) yield return new() { Path = path, Message = $"'{rule.Id}' has conditions and gives no reason; a class with conditions gives one" };
            }
        }
    }

    private IEnumerable<Fault> OfFacts()
    {
        for (int i = 0; i < policy.Vocabulary.ItemFacts.Count; i++)
        {
            Fact fact = policy.Vocabulary.ItemFacts[i];
            string name = CSharpNames.Pascal(fact.Id);
            string path = $"$.itemFacts[{i}]";
            if (Taken.Contains(name)) yield return new() { Path = path, Message = $"'{fact.Id}' would be '{name}', which every class or rule has already; give it another name" };
            foreach (string answer in fact.Answers.Where(answer => Taken.Contains(CSharpNames.Pascal(answer)) && CSharpNames.Pascal(answer) != "Rule"))
            {
                yield return new() { Path = path, Message = $"the answer '{answer}' to '{fact.Id}' would be '{CSharpNames.Pascal(answer)}', which every enum has already; give it another name" };
            }
        }
    }

    // Enums, the class of the facts and those of the rules stand in one namespace.
    private IEnumerable<Fault> OfNames()
    {
        IEnumerable<(string Name, string Path, string What)> rules = policy.Rules.Select(rule => (RuleClasses.NameOf(rule), "$.groups", $"the rule '{rule.Id}'"));
        IEnumerable<(string Name, string Path, string What)> facts = policy.Vocabulary.ItemFacts.Select(fact => (CSharpNames.Pascal(fact.Id), "$.itemFacts", $"the fact '{fact.Id}'"));
        IEnumerable<(string Name, string Path, string What)> all = rules.Concat(facts).Append((options.FactType, "$", "the class of the facts"));
        foreach (IGrouping<string, (string Name, string Path, string What)> same in all.GroupBy(one => one.Name).Where(group => group.Count() > 1))
        {
            yield return new() { Path = same.First().Path, Message = $"{string.Join(" and ", same.Select(one => one.What))} would both be '{same.Key}'" };
        }
    }

    private bool ListsAll(FactCondition part) => part.Answers.Count == policy.Vocabulary.ItemFacts[policy.Vocabulary.ItemFacts.IndexOf(part.Fact)].Answers.Count;
}
