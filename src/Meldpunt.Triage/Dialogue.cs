using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Dialogues;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Intake;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage;

/// <summary>
/// A conversation over one report, for any form or chat bot. Immutable: each step gives a new dialogue. It asks for
/// immediate danger first, then of each item what leaves the fewest questions, and never what cannot matter.
/// </summary>
public sealed class Dialogue
{
    private const string ItemsQuestion = "items";

    private readonly TriageEngine _engine;
    private readonly ValueList<DialogueItem> _items;
    private readonly Answers _report;
    private readonly ValueList<string> _skipped;
    private readonly Dialogue? _before;

    private Dialogue(
        TriageEngine engine, ValueList<DialogueItem> items, Answers report, ValueList<string> skipped, bool isClosed, Dialogue? before)
    {
        (_engine, _items, _report, _skipped, IsClosed, _before) = (engine, items, report, skipped, isClosed, before);
        PreparedReport prepared = new(items.Select(item => engine.Prepare(item.Said, item.Url)).ToValueList(), report);
        Decision = engine.Decide(isClosed ? engine.Close(prepared) : prepared);
        Question = isClosed ? null : Decision.Questions.Select(QuestionFor).FirstOrDefault(question => question is not null);
    }

    /// <summary>The decision on what was said so far.</summary>
    public Decision Decision { get; }

    /// <summary>What to ask now; null when nothing is left to ask.</summary>
    public DialogueQuestion? Question { get; }

    /// <summary>True after <see cref="Close"/>: nothing is asked any more.</summary>
    public bool IsClosed { get; }

    /// <summary>True when there is a step to take back.</summary>
    public bool CanGoBack => _before is not null;

    /// <summary>Begins a dialogue in which nothing was said yet.</summary>
    /// <param name="engine">Decides.</param>
    public static Dialogue Start(TriageEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return new(engine, [], Answers.None(engine.Vocabulary.ReportFacts), [], isClosed: false, before: null);
    }

    /// <summary>Answers the present question.</summary>
    /// <param name="answer">One of its answers; another throws <see cref="ArgumentException"/>, which names the nearest.</param>
    /// <exception cref="InvalidOperationException">There is no question, or it asks for an item.</exception>
    public Dialogue Answer(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        DialogueQuestion question = Present();
        if (question.AsksForItem) throw new InvalidOperationException("The question asks for an item: call AddItem.");
        return Change(question.Id, answer);
    }

    /// <summary>Leaves the present question unanswered, and does not ask it again.</summary>
    /// <exception cref="InvalidOperationException">There is no question.</exception>
    public Dialogue Skip() => Next(_items, _report, [.. _skipped, Present().Id]);

    /// <summary>Adds an item.</summary>
    /// <param name="url">The text of its web address; null or blank for none yet.</param>
    public Dialogue AddItem(string? url = null) =>
        Next([.. _items, new DialogueItem(Answers.None(_engine.Vocabulary.ItemFacts), url)], _report, _skipped);

    /// <summary>Gives an item another URL.</summary>
    /// <param name="item">The item, from 0; one that is not there throws <see cref="ArgumentOutOfRangeException"/>.</param>
    /// <param name="url">The text of its web address; null or blank for none.</param>
    public Dialogue WithUrl(int item, string? url)
    {
        ExpectItem(item);
        return Next(Replace(item, _items[item] with { Url = url }), _report, _skipped);
    }

    /// <summary>Changes or takes back any answer; all others stay.</summary>
    /// <param name="question">The question's id, such as <c>items[0].place</c>; an unknown one throws <see cref="ArgumentException"/>.</param>
    /// <param name="answer">The answer, or null for unanswered; an unknown one throws <see cref="ArgumentException"/>.</param>
    public Dialogue Change(string question, string? answer)
    {
        ArgumentNullException.ThrowIfNull(question);
        QuestionName name = QuestionName.Parse(question);
        ValueList<string> skipped = _skipped.Where(one => one != question).ToValueList();
        if (name.Item is not { } item) return Next(_items, _report.With(name.Fact, answer), skipped);
        ExpectItem(item);
        return Next(Replace(item, _items[item] with { Said = _items[item].Said.With(name.Fact, answer) }), _report, skipped);
    }

    /// <summary>The dialogue before the last step; this one when there was none.</summary>
    public Dialogue Back() => _before ?? this;

    /// <summary>Ends the dialogue: what is unanswered about items is decided as the policy says for closed reports.</summary>
    public Dialogue Close() => IsClosed ? this : new(_engine, _items, _report, _skipped, isClosed: true, this);

    private Dialogue Next(ValueList<DialogueItem> items, Answers report, ValueList<string> skipped) =>
        new(_engine, items, report, skipped, isClosed: false, this);

    private DialogueQuestion? QuestionFor(string id)
    {
        if (id == ItemsQuestion) return _skipped.Contains(id) ? null : new(id, id, []);
        QuestionName name = QuestionName.Parse(id);
        if (name.Item is not { } item) return _skipped.Contains(id) ? null : new(id, id, AnswersTo(_report.Facts, id));
        ItemDecision decision = Decision.Items[item];
        NextQuestion best = _engine.Next(decision.Answers)!;
        string fact = _skipped.Contains(QuestionName.Of(item, best.Fact)) ? name.Fact : best.Fact;
        string chosen = QuestionName.Of(item, fact);
        if (_skipped.Contains(chosen)) return null;
        string? suggested = fact == "place" && decision.Url?.Evidence.Place is { } place ? Reports.AnswerWord.Of(place) : null;
        return new(chosen, fact, AnswersTo(decision.Answers.Facts, fact)) { Item = item, Suggested = suggested };
    }

    private static ValueList<string> AnswersTo(FactList facts, string fact) => facts[facts.IndexOf(fact)].Answers;

    private DialogueQuestion Present() => Question ?? throw new InvalidOperationException("The dialogue has no question: nothing is left to ask.");

    private ValueList<DialogueItem> Replace(int item, DialogueItem with) =>
        _items.Select((old, i) => i == item ? with : old).ToValueList();

    private void ExpectItem(int item)
    {
        if (item < 0 || item >= _items.Count) throw new ArgumentOutOfRangeException(nameof(item), $"The report has {_items.Count} items.");
    }
}
