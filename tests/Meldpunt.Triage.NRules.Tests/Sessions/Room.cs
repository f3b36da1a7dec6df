using Meldpunt.Triage.Policies;
using NRules;
using NRules.Fluent;
using NRules.RuleModel;

namespace Meldpunt.Triage.NRules.Tests.Sessions;

/// <summary>A session with the rules of a policy, and what tests do in it.</summary>
internal sealed class Room
{
    private static readonly Lazy<Room> Unguarded = new(() => new(PolicyRules.For(TriageEngine.Default, null, isGuarded: false)));

    private static readonly Lazy<Room> Guarded = new(() => new(PolicyRules.For(TriageEngine.Default)));

    private readonly ISessionFactory _factory;

    public Room(PolicyRules rules, params IRuleSet[] others)
    {
        Rules = rules;
        RuleRepository repository = new();
        repository.Add(rules);
        foreach (IRuleSet other in others) repository.Add(other);
        _factory = repository.Compile();
    }

    /// <summary>The shipped policy, decided by NRules alone: nothing is compared with the engine.</summary>
    public static Room OfNRulesAlone => Unguarded.Value;

    /// <summary>The shipped policy, as hosts have it.</summary>
    public static Room OfHosts => Guarded.Value;

    public PolicyRules Rules { get; }

    public ISession Open() => _factory.CreateSession();

    /// <summary>Decides a report in a session, and leaves nothing in it.</summary>
    public Decision Decide(ISession session, PreparedReport report)
    {
        TriageCase one = Rules.Case(report);
        session.Insert(one);
        session.Fire();
        Decision decision = one.Decision!;
        session.Retract(one);
        return decision;
    }

    public static PreparedReport Report(IEnumerable<IReadOnlyDictionary<string, string>> items, IReadOnlyDictionary<string, string> facts, TriageEngine? engine = null)
    {
        Vocabulary vocabulary = (engine ?? TriageEngine.Default).Policy.Vocabulary;
        return new()
        {
            Items = items.Select(item => new PreparedItem { Answers = Answered(vocabulary.ItemFacts, item) }).ToValueList(),
            Answers = Answered(vocabulary.ReportFacts, facts),
        };
    }

    public static Answers Answered(FactList facts, IReadOnlyDictionary<string, string> given) =>
        given.Aggregate(Answers.None(facts), (answers, one) => answers.With(one.Key, one.Value));

    /// <summary>Random answers, some of them missing.</summary>
    public static Answers Random(FactList facts, Random random) => facts.Aggregate(
        Answers.None(facts), (answers, fact) => random.Next(4) == 0 ? answers : answers.With(fact.Id, fact.Answers[random.Next(fact.Answers.Count)]));

    public static PreparedReport Random(TriageEngine engine, Random random, int mostItems = 3) => new()
    {
        Items = Enumerable.Range(0, random.Next(mostItems + 1)).Select(_ => new PreparedItem { Answers = Random(engine.Policy.Vocabulary.ItemFacts, random) }).ToValueList(),
        Answers = Random(engine.Policy.Vocabulary.ReportFacts, random),
    };
}
