using System.Linq.Expressions;
using Meldpunt.Triage.Benchmarks.Contenders;
using Meldpunt.Triage.NRules;
using Meldpunt.Triage.Policies;
using NRules;
using NRules.Fluent;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Meldpunt.Triage.Benchmarks.Sessions;

/// <summary>An item as a host's own class has it: told apart by reference.</summary>
/// <param name="answers">Its answers.</param>
public sealed class PlainItem(Answers answers)
{
    /// <summary>Whether a fact has one of some answers.</summary>
    public bool Is(string fact, string[] some) => some.Contains(answers[fact]);
}

/// <summary>A policy in NRules in each of the forms that are timed, and beside them.</summary>
internal sealed class SessionForms
{
    private const int Batch = 50;

    private readonly TriageEngine _engine;
    private readonly Answers[] _items;
    private readonly PolicyRules _rules;
    private readonly PolicyRules _whole;
    private readonly ISessionFactory _ofRules;
    private readonly ISessionFactory _ofWhole;
    private readonly ISessionFactory _ofPlain;
    private readonly RulesEngineItems _other;

    public SessionForms(TriagePolicy policy, Answers[] items)
    {
        _engine = TriageEngine.Create(policy);
        _items = items;
        _rules = PolicyRules.For(_engine);
        _whole = PolicyRules.Whole(_engine);
        _ofRules = Compile(_rules);
        _ofWhole = Compile(_whole);
        _ofPlain = new RuleCompiler().Compile([.. Plain(policy)]);
        _other = new(policy, items);
    }

    /// <summary>The forms: a name, and a run over all items that gives their reasons, or null for each where only times are asked for.</summary>
    public IEnumerable<ItemForm> All()
    {
        yield return new("this library, prepared answers", () => [.. _items.Select(item => (IEnumerable<string>)_engine.Decide(item).Reasons)], () => Sum(item => _engine.Decide(item).Reasons.Count));
        yield return new("RulesEngine 6.0.1", () => [.. _items.Select((_, i) => _other.Reasons(i))], () => _other.Run(0, _items.Length));
        yield return OfCases("NRules, one rule for the policy: reused session", _whole, _ofWhole);
        yield return OfPlain("NRules, rules with `Gives`: batches of 50", Batch, isNew: true);
        yield return OfPlain("NRules, rules with `Gives`: reused session", 1, isNew: false);
        yield return OfPlain("NRules, rules with `Gives`: new session", 1, isNew: true);
        yield return OfBatches("NRules, the policy's rules: batches of 50");
        yield return OfCases("NRules, the policy's rules: reused session", _rules, _ofRules);
        yield return OfNew("NRules, the policy's rules: new session");
        yield return OfChanges("NRules, the policy's rules: a case that changes");
    }

    private ItemForm OfCases(string name, PolicyRules rules, ISessionFactory factory)
    {
        ISession session = factory.CreateSession();
        return Of(name, () => [.. _items.Select(item => Decide(session, rules, item))]);
    }

    private ItemForm OfNew(string name) => Of(name, () => [.. _items.Select(item => Decide(_ofRules.CreateSession(), _rules, item))]);

    private ItemForm OfChanges(string name)
    {
        ISession session = _ofRules.CreateSession();
        TriageCase one = _rules.Case(Report(_rules, _items[0]));
        session.Insert(one);
        return Of(name, () => [.. _items.Select(item =>
        {
            one.Report = Report(_rules, item);
            session.Update(one);
            session.Fire();
            return one.Decision!.Items[0].Reasons;
        })]);
    }

    private ItemForm OfBatches(string name) => Of(name, () => [.. _items.Chunk(Batch).SelectMany(batch =>
    {
        ISession session = _ofRules.CreateSession();
        TriageCase[] cases = [.. batch.Select(item => _rules.Case(Report(_rules, item)))];
        session.InsertAll(cases);
        session.Fire();
        return cases.Select(one => one.Decision!.Items[0].Reasons);
    })]);

    private ItemForm OfPlain(string name, int batch, bool isNew)
    {
        ISession reused = _ofPlain.CreateSession();
        return Of(name, () => [.. _items.Chunk(batch).SelectMany(chunk =>
        {
            ISession session = isNew ? _ofPlain.CreateSession() : reused;
            PlainItem[] facts = [.. chunk.Select(item => new PlainItem(item))];
            session.InsertAll(facts);
            session.Fire();
            ILookup<object, Given> given = session.Query<Given>().AsEnumerable().ToLookup(one => one.Fact);
            if (!isNew) session.RetractAll(facts);
            return facts.Select(fact => given[fact].Select(one => one.Rule).ToArray());
        })]);
    }

    private static ItemForm Of(string name, Func<IEnumerable<string>[]> run) => new(name, run, () => run().Length);

    private int Sum(Func<Answers, int> of)
    {
        int sum = 0;
        foreach (Answers item in _items) sum += of(item);
        return sum;
    }

    private static IEnumerable<string> Decide(ISession session, PolicyRules rules, Answers item)
    {
        TriageCase one = rules.Case(Report(rules, item));
        session.Insert(one);
        session.Fire();
        IEnumerable<string> reasons = one.Decision!.Items[0].Reasons;
        session.Retract(one);
        return reasons;
    }

    private static PreparedReport Report(PolicyRules rules, Answers item) => new() { Items = [new() { Answers = item }], Answers = Answers.None(rules.Engine.Policy.Vocabulary.ReportFacts) };

    private static ISessionFactory Compile(PolicyRules rules)
    {
        RuleRepository repository = new();
        repository.Add(rules);
        return repository.Compile();
    }

    // As RulesReading reads them: a rule each, conditions over a host's class, and what it gives.
    private static IEnumerable<IRuleDefinition> Plain(TriagePolicy policy)
    {
        for (int place = 0; place < policy.Groups.Count; place++)
        {
            foreach (Rule rule in policy.Groups[place].Rules)
            {
                RuleBuilder definition = new();
                definition.Name(rule.Id);
                definition.Priority(policy.Groups.Count - place);
                PatternBuilder pattern = definition.LeftHandSide().Pattern(typeof(PlainItem), "item");
                foreach (FactCondition part in rule.When.Parts)
                {
                    (string fact, string[] answers) = (part.Fact, [.. part.Answers]);
                    pattern.Condition((Expression<Func<PlainItem, bool>>)(item => item.Is(fact, answers)));
                }

                string route = rule.Route;
                definition.RightHandSide().Action((Expression<Action<IContext>>)(context => Given.Put(context, route)));
                yield return definition.Build();
            }
        }
    }
}
