using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>What was said so far: a step for each question, in the order in which they were first taken. Immutable.</summary>
/// <param name="List">The steps.</param>
internal sealed record DialogueSteps(ValueList<DialogueStep> List)
{
    public static DialogueSteps None { get; } = new([]);

    public int Items => List.Count(step => QuestionId.Parse(step.Question).IsItem);

    /// <summary>The items, with the answers to <paramref name="facts"/> that were given about each.</summary>
    public ValueList<DialogueItem> ReadItems(FactList facts)
    {
        DialogueItem[] items = new DialogueItem[Items];
        Array.Fill(items, new(Answers.None(facts), null));
        foreach (DialogueStep step in List)
        {
            QuestionId name = QuestionId.Parse(step.Question);
            if (name.Item is not { } item) continue;
            items[item] = name.IsItem ? items[item] with { Url = step.Answer } : items[item] with { Said = items[item].Said.With(name.Fact, step.Answer) };
        }

        return items.ToValueList();
    }

    /// <summary>The answers to <paramref name="facts"/> that were given about the report.</summary>
    public Answers ReadReport(FactList facts) => List
        .Where(step => step.Answer is not null && QuestionId.Parse(step.Question).Item is null)
        .Aggregate(Answers.None(facts), (answers, step) => answers.With(step.Question, step.Answer));

    public bool HasSkipped(string question) => List.Any(step => step.Question == question && step.Answer is null);

    /// <summary>With a step in the place of the one about the same question, else as the last.</summary>
    public DialogueSteps With(string question, string? answer)
    {
        DialogueStep step = new(question, answer);
        return List.Any(one => one.Question == question)
            ? new(List.Select(one => one.Question == question ? step : one).ToValueList())
            : new([.. List, step]);
    }

    public DialogueSteps WithItem(string? url) => With(QuestionId.Format(Items), url).Without(Vocabulary.ItemsQuestion);

    public DialogueSteps Without(string question) => new(List.Where(step => step.Question != question).ToValueList());

    /// <summary>Without an item; those behind it move up.</summary>
    public DialogueSteps WithoutItem(int item) => new((
        from step in List
        let name = QuestionId.Parse(step.Question)
        where name.Item != item
        select name.Item > item ? step with { Question = name.OfItem(name.Item.Value - 1) } : step).ToValueList());
}

/// <summary>What was said of an item: its answers before any evidence, and the text of its URL.</summary>
internal sealed record DialogueItem(Answers Said, string? Url)
{
    public override string ToString() => "an item";
}

/// <summary>Steps that were put away, read in a policy's words.</summary>
/// <param name="Steps">Those that the policy has words for.</param>
/// <param name="LeftOut">The others.</param>
internal sealed record StepsReading(DialogueSteps Steps, ValueList<DialogueStep> LeftOut)
{
    public static StepsReading Read(ValueList<DialogueStep> steps, Vocabulary vocabulary, bool readsUrls)
    {
        int items = CountItems(steps);
        List<DialogueStep> read = [];
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        List<DialogueStep> leftOut = [];
        foreach (DialogueStep step in steps)
        {
            QuestionId? name = NameOf(step);
            bool isReadable = name is { } known && IsReadable(known, step.Answer, vocabulary, items);
            bool hasUnreadUrl = name is { IsItem: true } && step.Answer is not null && !readsUrls;
            if (!isReadable || hasUnreadUrl) leftOut.Add(step);
            if (!isReadable) continue;
            DialogueStep kept = hasUnreadUrl ? step with { Answer = null } : step;
            if (places.TryAdd(step.Question, read.Count)) read.Add(kept);
            else read[places[step.Question]] = kept;
        }

        return new(new(read.ToValueList()), leftOut.ToValueList());
    }

    // What was put away may come back as anything: a step without a question, or none at all.
    private static QuestionId? NameOf(DialogueStep? step) => step?.Question is { } question ? QuestionId.Parse(question) : null;

    // In any order: what is said about an item counts only if there is one, and none may be missing before it. No report has more than the limit.
    private static int CountItems(ValueList<DialogueStep> steps)
    {
        HashSet<int?> named = [.. steps.Select(NameOf).Where(name => name is { IsItem: true }).Select(name => name!.Value.Item)];
        int items = 0;
        while (items < ReportLimits.Items && named.Contains(items)) items++;
        return items;
    }

    private static bool IsReadable(QuestionId name, string? answer, Vocabulary vocabulary, int items)
    {
        if (name.Item >= items) return false;
        if (name.IsItem) return true;
        if (name == new QuestionId(null, Vocabulary.ItemsQuestion)) return answer is null;
        FactList facts = name.Item is null ? vocabulary.ReportFacts : vocabulary.ItemFacts;
        int fact = facts.IndexOf(name.Fact);
        return fact >= 0 && (answer is null || facts[fact].Answers.Contains(answer));
    }
}
