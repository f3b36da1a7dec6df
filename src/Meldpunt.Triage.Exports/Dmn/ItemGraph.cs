using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Exports.Compiled;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>Makes the graph that decides an item.</summary>
internal sealed class ItemGraph
{
    private readonly SoundPolicy _sound;
    private readonly FaultList _faults;
    private readonly OutcomeSets _outcomes;
    private readonly FactList _facts;
    private readonly Rule[] _rules;
    private readonly (TableColumn Column, Level Level)[] _columns;

    private ItemGraph(SoundPolicy sound, FaultList faults)
    {
        (_sound, _faults, _outcomes, _facts) = (sound, faults, sound.Outcomes, sound.Policy.Vocabulary.ItemFacts);
        _rules = [.. sound.Policy.Rules];
        _columns = [.. _facts.Indexes.Select(fact => (FactColumns.Create(_facts[fact]), _outcomes.LevelOf(fact)))];
    }

    private TriagePolicy Policy => _sound.Policy;

    /// <param name="sound">The policy.</param>
    /// <param name="faults">Receives what cannot be expressed.</param>
    public static Graph Build(SoundPolicy sound, FaultList faults)
    {
        ItemGraph graph = new(sound, faults);
        GraphDecision[] decisions = [graph.Reasons(), graph.PossibleRoutes(), graph.Questions(), graph.InDoubt(), graph.Route()];
        return new(
            "One item: evaluated for each item of a report.",
            [
                .. graph._facts.Select(FactColumns.TypeOf),
                new(DmnNames.TypeOf(DmnNames.Route), decisions[^1].Answers, IsList: false),
                .. decisions.Take(3).Select(decision => new GraphType(decision.Type, decision.Answers, IsList: true)),
            ],
            graph._facts.Select(fact => new GraphInput(DmnNames.NameOf(fact), DmnTexts.QuestionOf(sound.Policy, fact))).ToValueList(),
            [.. decisions]);
    }

    private GraphDecision Reasons()
    {
        TableRows rows = Rows();
        (Rule Rule, int Number)[] giving = [.. _rules.Select((rule, number) => (rule, number)).Where(one => one.rule.GivesReason)];
        foreach ((Rule rule, int number) in giving) rows.Add(_outcomes.Applies(new(number)), _outcomes.Sets.All, Feel.Quote(rule.Id), _ => RowOrigin.Citing(rule.Source));
        return Decision(
            rows, DmnNames.Reasons, "Which rules apply, whatever the missing answers are?",
            "Every rule that applies gives its reason, in the order of the policy.", giving.Select(one => one.Rule.Id));
    }

    private GraphDecision PossibleRoutes()
    {
        TableRows rows = Rows();
        MddSet[] mayDecide = [.. _sound.Compiled.Items.Rules.Select(_outcomes.MayDecide)];
        foreach (string word in Policy.Routes)
        {
            rows.Add(_outcomes.Reaches(RouteSet.From(Policy, word)), _outcomes.Sets.All, Feel.Quote(word), cube => RowOrigin.From(_rules.Where((rule, number) => rule.Route == word && Meet(mayDecide[number], cube))));
        }

        return Decision(
            rows, DmnNames.PossibleRoutes, "Which routes can the item still take?",
            "Each route that can still be reached has one row that holds, in the order of the policy.", Policy.Routes.Where(route => route != Policy.UnsettledRoute));
    }

    private GraphDecision Questions()
    {
        TableRows rows = Rows();
        foreach (FactIndex fact in _facts.Indexes)
        {
            string id = _facts[fact].Id;
            RowOrigin origin = RowOrigin.From(_rules.Where(rule => rule.When.Parts.Any(part => part.Fact == id)));
            MddSet asked = _outcomes.DependsOn(fact) & _outcomes.Sets.WhereIs(_outcomes.LevelOf(fact), 0);
            rows.Add(asked, _outcomes.Sets.All, Feel.Quote(id), _ => origin);
        }

        return Decision(
            rows, DmnNames.Questions, "Which unanswered facts does the route still depend on?",
            "Each fact that must still be asked has one row that holds, in the order of the policy.", _facts.Select(fact => fact.Id));
    }

    private GraphDecision InDoubt()
    {
        TableRows rows = Rows();
        string doubt = Policy.Vocabulary.Doubt;
        foreach (FactIndex fact in _facts.Indexes)
        {
            int answer = _facts.AnswerIndex(fact.Number, doubt);
            if (answer >= 0) rows.AddWhere(_outcomes.LevelOf(fact), 1UL << (answer + 1), "true", RowOrigin.Because($"{_facts[fact].Id} is in doubt"));
        }

        rows.Add(~_outcomes.HasDoubt(), _outcomes.Sets.All, "false", _ => RowOrigin.Because("nothing is in doubt"));
        DecisionTable table = rows.Make(HitPolicy.Any, "Several answers may be in doubt; all rows that hold then give the same result.", _faults, "$.itemFacts", DmnNames.InDoubt);
        return new(DmnNames.InDoubt, "Is some answer that of doubt?", Feel.Boolean, ["true", "false"], table);
    }

    private GraphDecision Route()
    {
        TableColumn column = new(
            DmnNames.PossibleRoutes, $"count({DmnNames.PossibleRoutes})", "how many routes are possible", Feel.Number, $"[1..{Policy.Routes.Count - 1}]");
        ValueList<TableRow> rows =
        [
            new(["1"], $"{DmnNames.PossibleRoutes}[1]", RowOrigin.Because("settled: no further answer can change it")),
            new(["> 1"], Feel.Quote(Policy.UnsettledRoute), RowOrigin.Because("not settled: the questions still matter")),
        ];
        DecisionTable table = new(HitPolicy.Unique, "The number of possible routes fits one row.", [column], rows);
        return new(DmnNames.Route, "Which route does the item take?", DmnNames.TypeOf(DmnNames.Route), Policy.Routes.Select(Feel.Quote).ToValueList(), table);
    }

    private GraphDecision Decision(TableRows rows, string name, string question, string why, IEnumerable<string> words) =>
        new(name, question, DmnNames.TypeOf(name), words.Select(Feel.Quote).ToValueList(), rows.Make(HitPolicy.RuleOrder, why, _faults, "$.groups", name));

    private bool Meet(MddSet set, ulong[] cube) => set.Overlaps(_outcomes.Sets.Cube(cube));

    private TableRows Rows() => new(_outcomes.Sets, _outcomes.Count, _columns);
}
