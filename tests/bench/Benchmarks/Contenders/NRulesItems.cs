using System.Linq.Expressions;
using Meldpunt.Triage.Policies;
using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>NRules alone on the item rules of any policy, 50 items in a session: a rule each, with a condition for each fact, that notes on its item that it fired.</summary>
internal sealed class NRulesItems(TriagePolicy policy, Answers[] items)
{
    private const int Batch = 50;

    private readonly ISessionFactory _factory = new RuleCompiler().Compile([.. policy.Rules.Where(rule => rule.GivesReason).Select(rule => Definition(policy.Vocabulary.ItemFacts, rule))]);

    /// <summary>The rules that apply to each item.</summary>
    public IEnumerable<string>[] Reasons() => [.. items.Chunk(Batch).SelectMany(batch =>
    {
        NotedItem[] facts = [.. batch.Select(item => new NotedItem(item))];
        ISession session = _factory.CreateSession();
        session.InsertAll(facts);
        session.Fire();
        return facts.Select(fact => fact.Fired);
    })];

    private static IRuleDefinition Definition(FactList facts, Rule rule)
    {
        RuleBuilder definition = new();
        definition.Name(rule.Id);
        PatternBuilder pattern = definition.LeftHandSide().Pattern(typeof(NotedItem), "item");
        foreach (FactCondition part in rule.When.Parts)
        {
            int place = Enumerable.Range(0, facts.Count).First(fact => facts[fact].Id == part.Fact);
            ulong answers = part.Answers.Aggregate(0UL, (bits, answer) => bits | 2UL << Enumerable.Range(0, facts[place].Answers.Count).First(known => facts[place].Answers[known] == answer));
            pattern.Condition((Expression<Func<NotedItem, bool>>)(item => item.Has(place, answers)));
        }

        string id = rule.Id;
        definition.RightHandSide().Action((Expression<Action<IContext, NotedItem>>)((context, item) => item.Note(id)));
        return definition.Build();
    }
}

/// <summary>An item as a host's own class has it: told apart by reference.</summary>
/// <param name="answers">Its answers.</param>
public sealed class NotedItem(Answers answers)
{
    private readonly byte[] _values = answers.Values.ToArray();
    private readonly List<string> _fired = [];

    /// <summary>The rules that fired.</summary>
    public IReadOnlyList<string> Fired => _fired;

    /// <summary>Whether a fact has one of some answers.</summary>
    public bool Has(int fact, ulong some) => (some >> _values[fact] & 1) != 0;

    /// <summary>Notes a rule that fired.</summary>
    public void Note(string rule) => _fired.Add(rule);
}
