using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>
/// A conversation over one report, for any form or chat bot. Immutable: each step gives a new dialogue. It asks for
/// immediate danger first, then of each item what leaves the fewest questions, and never what cannot matter.
/// </summary>
public sealed class Dialogue
{
    private readonly TriageEngine _engine;
    private readonly DialogueSteps _steps;
    private readonly Dialogue? _before;

    private Dialogue(TriageEngine engine, DialogueSteps steps, bool isClosed, Dialogue? before)
    {
        (_engine, _steps, IsClosed, _before) = (engine, steps, isClosed, before);
        ValueList<DialogueItem> items = steps.ReadItems(engine.Vocabulary.ItemFacts);
        Report = new()
        {
            Items = items.Select(item => engine.Prepare(item.Said, item.Url)).ToValueList(),
            Answers = steps.ReadReport(engine.Vocabulary.ReportFacts),
        };
        Decision = engine.Decide(isClosed ? engine.Close(Report) : Report);
        Question = isClosed ? null : Decision.Questions.Select(QuestionFor).FirstOrDefault(question => question is not null);
    }

    /// <summary>The decision on what was said so far.</summary>
    public Decision Decision { get; }

    /// <summary>What was said so far, with what the URLs show, as it is decided; before closing.</summary>
    public PreparedReport Report { get; }

    /// <summary>What to ask now; null when nothing is left to ask.</summary>
    public DialogueQuestion? Question { get; }

    /// <summary>
    /// What was said, in the order in which it was first said, each question once with its present answer. It is enough to
    /// <see cref="Resume"/>; it has the reporter's answers and URLs in it.
    /// </summary>
    public ValueList<DialogueStep> Steps => _steps.List;

    /// <summary>
    /// The steps that the <see cref="Resume"/> it goes back to could not read, as they came: also one that is null or has no question, and what is
    /// about items beyond <see cref="ReportLimits.Items"/>. What they answered is asked again. Otherwise empty. Keep them: another version may read them.
    /// </summary>
    public ValueList<DialogueStep> LeftOut { get; private init; }

    /// <summary>True after <see cref="Close"/>: nothing is asked any more.</summary>
    public bool IsClosed { get; }

    /// <summary>True when the report has as many items as any may have, <see cref="ReportLimits.Items"/>, and <see cref="AddItem"/> throws.</summary>
    public bool IsFull => _steps.Items >= ReportLimits.Items;

    /// <summary>True when there is a step to take back.</summary>
    public bool CanGoBack => _before is not null;

    /// <summary>Begins a dialogue in which nothing was said yet.</summary>
    /// <param name="engine">The engine that decides.</param>
    public static Dialogue Start(TriageEngine engine) => Resume(engine, []);

    /// <summary>
    /// Continues a dialogue that was put away. The policy may have changed since, and the steps too where they were kept: what cannot be read is
    /// <see cref="LeftOut"/>, and asked again. Nothing in the steps throws.
    /// </summary>
    /// <param name="engine">The engine that decides.</param>
    /// <param name="steps">The <see cref="Steps"/> of the earlier dialogue; of two about one question the last counts.</param>
    public static Dialogue Resume(TriageEngine engine, ValueList<DialogueStep> steps)
    {
        ArgumentNullException.ThrowIfNull(engine);
        StepsReading reading = StepsReading.Read(steps, engine.Vocabulary, engine.ReadsUrls);
        return new(engine, reading.Steps, isClosed: false, before: null) { LeftOut = reading.LeftOut };
    }

    /// <summary>Any question, to be asked again: one that was answered, or that is not its turn.</summary>
    /// <param name="question">The question's id, such as <c>items[0].place</c> or <c>items</c>; an unknown one throws <see cref="ArgumentException"/>.</param>
    public DialogueQuestion Ask(string question)
    {
        if (question == Vocabulary.ItemsQuestion) return new()
        {
            Id = question,
            Fact = question,
            Answers = [],
            AsksForAddress = _engine.ReadsUrls,
        };
        Expect(question, null);
        QuestionId name = QuestionId.Parse(question);
        return name.Item is { } item ? QuestionOf(item, name.Fact) : new()
        {
            Id = question,
            Fact = question,
            Answers = AnswersTo(Report.Answers.Facts, question),
        };
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
    public Dialogue Skip() => Next(_steps.With(Present().Id, null));

    /// <summary>Leaves any question unanswered, and does not ask it again; an answer that it had is taken back.</summary>
    /// <param name="question">The question's id, such as <c>items[0].place</c>; an unknown one throws <see cref="ArgumentException"/>.</param>
    public Dialogue Skip(string question)
    {
        if (question != Vocabulary.ItemsQuestion) Expect(question, null);
        return Next(_steps.With(question, null));
    }

    /// <summary>Adds an item.</summary>
    /// <param name="url">The text of its web address; null or blank for none yet.</param>
    /// <exception cref="ArgumentException">There is a URL, and the policy reads none: <see cref="TriageEngine.ReadsUrls"/> is false.</exception>
    /// <exception cref="InvalidOperationException">The report <see cref="IsFull"/>.</exception>
    public Dialogue AddItem(string? url = null) => IsFull ? throw new InvalidOperationException($"The report has {ReportLimits.Items} items, and may have no more.") : Next(_steps.WithItem(url));

    /// <summary>Takes an item out, with all that was said about it; the items behind it move up.</summary>
    /// <param name="item">The item, from 0; one that is not there throws <see cref="ArgumentOutOfRangeException"/>.</param>
    public Dialogue RemoveItem(int item)
    {
        ExpectItem(item);
        return Next(_steps.WithoutItem(item));
    }

    /// <summary>Gives an item another URL.</summary>
    /// <param name="item">The item, from 0; one that is not there throws <see cref="ArgumentOutOfRangeException"/>.</param>
    /// <param name="url">The text of its web address; null or blank for none.</param>
    /// <exception cref="ArgumentException">There is a URL, and the policy reads none: <see cref="TriageEngine.ReadsUrls"/> is false.</exception>
    public Dialogue WithUrl(int item, string? url)
    {
        ExpectItem(item);
        return Next(_steps.With(QuestionId.Format(item), url));
    }

    /// <summary>Changes or takes back any answer; all others stay.</summary>
    /// <param name="question">The question's id, such as <c>items[0].place</c>; an unknown one throws <see cref="ArgumentException"/>.</param>
    /// <param name="answer">The answer, or null for unanswered; an unknown one throws <see cref="ArgumentException"/>.</param>
    public Dialogue Change(string question, string? answer)
    {
        Expect(question, answer);
        return Next(answer is null ? _steps.Without(question) : _steps.With(question, answer));
    }

    /// <summary>The dialogue before the last step; this one when there was none, or when it was resumed since.</summary>
    public Dialogue Back() => _before ?? this;

    /// <summary>Ends the dialogue: what is unanswered about items is decided as the policy says for closed reports.</summary>
    public Dialogue Close() => IsClosed ? this : new(_engine, _steps, isClosed: true, this) { LeftOut = LeftOut };

    private Dialogue Next(DialogueSteps steps) => new(_engine, steps, isClosed: false, this) { LeftOut = LeftOut };

    private DialogueQuestion? QuestionFor(string id)
    {
        QuestionId name = QuestionId.Parse(id);
        if (!IsAsked(name)) return null;
        if (name.Item is not { } item) return _steps.HasSkipped(id) ? null : Ask(id);
        NextQuestion best = _engine.NextQuestion(Decision.Items[item].Answers)!;
        string fact = _steps.HasSkipped(QuestionId.Format(item, best.Fact)) ? name.Fact : best.Fact;
        return _steps.HasSkipped(QuestionId.Format(item, fact)) ? null : QuestionOf(item, fact);
    }

    // What the host answers stays among the decision's questions, and nobody is asked for it.
    private bool IsAsked(QuestionId name)
    {
        FactList facts = name.Item is null ? _engine.Vocabulary.ReportFacts : _engine.Vocabulary.ItemFacts;
        return facts.IndexOf(name.Fact) is not (>= 0 and int place) || facts[place].IsAsked;
    }

    private DialogueQuestion QuestionOf(int item, string fact)
    {
        ItemDecision decision = Decision.Items[item];
        ValueList<string> answers = AnswersTo(decision.Answers.Facts, fact);
        int? value = decision.Url is { } url ? _engine.Evidence!.Suggested(decision.Answers.Facts.IndexOf(fact), url) : null;
        return new()
        {
            Id = QuestionId.Format(item, fact),
            Fact = fact,
            Answers = answers,
            Item = item,
            Suggested = value is { } suggested ? answers[suggested - 1] : null,
        };
    }

    private static ValueList<string> AnswersTo(FactList facts, string fact) => facts[facts.IndexOf(fact)].Answers;

    private DialogueQuestion Present() => Question ?? throw new InvalidOperationException("The dialogue has no question: nothing is left to ask.");

    // The answers know the words, and report the nearest.
    private void Expect(string question, string? answer)
    {
        ArgumentNullException.ThrowIfNull(question);
        QuestionId name = QuestionId.Parse(question);
        if (name.Item is { } item) ExpectItem(item);
        _ = Answers.None(name.Item is null ? _engine.Vocabulary.ReportFacts : _engine.Vocabulary.ItemFacts).With(name.Fact, answer);
    }

    private void ExpectItem(int item)
    {
        if (item < 0 || item >= _steps.Items) throw new ArgumentOutOfRangeException(nameof(item), $"The report has {_steps.Items} items.");
    }
}
