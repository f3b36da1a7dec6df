using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Explanations;

/// <summary>
/// Every combination of an item's answers, unanswered included, with its route when settled: a plain table to search by
/// brute force, made of single decisions and nothing else.
/// </summary>
internal sealed class AllItems
{
    public const int Unsettled = -1;

    private readonly int[] _sizes;

    public AllItems(TriageEngine engine)
    {
        Engine = engine;
        Facts = engine.Policy.Vocabulary.ItemFacts;
        _sizes = [.. Facts.Select(fact => fact.Answers.Count + 1)];
        Routes = [.. engine.Policy.Routes];
        Count = _sizes.Aggregate(1, (product, size) => product * size);
        Outcomes = [.. Enumerable.Range(0, Count).Select(state => engine.Decide(AnswersOf(state)))];
        Settled = [.. Outcomes.Select(outcome => outcome.IsSettled ? Array.IndexOf(Routes, outcome.Route) : Unsettled)];
    }

    public TriageEngine Engine { get; }

    public FactList Facts { get; }

    public string[] Routes { get; }

    public int Count { get; }

    public ItemOutcome[] Outcomes { get; }

    public int[] Settled { get; }

    public int[] ValuesOf(int state)
    {
        int[] values = new int[_sizes.Length];
        for (int fact = 0; fact < values.Length; fact++) (values[fact], state) = (state % _sizes[fact], state / _sizes[fact]);
        return values;
    }

    public int StateOf(int[] values)
    {
        int state = 0;
        for (int fact = values.Length - 1; fact >= 0; fact--) state = state * _sizes[fact] + values[fact];
        return state;
    }

    public Answers AnswersOf(int state)
    {
        int[] values = ValuesOf(state);
        Answers answers = Answers.None(Facts);
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] > 0) answers = answers.With(Facts[fact].Id, Facts[fact].Answers[values[fact] - 1]);
        }

        return answers;
    }

    public Decision DecisionOf(int state)
    {
        Answers answers = AnswersOf(state);
        return Engine.Decide(new Meldpunt.Triage.PreparedReport
        {
            Items = [new()
        {
            Answers = answers,
        }],
            Answers = Answers.None(Engine.Policy.Vocabulary.ReportFacts)
        });
    }
}
