using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>Steps that were put away, read in a policy's words.</summary>
/// <param name="Steps">Those that the policy has words for.</param>
/// <param name="LeftOut">The others.</param>
internal sealed record StepsReading(DialogueSteps Steps, ValueList<DialogueStep> LeftOut)
{
    public static StepsReading Read(ValueList<DialogueStep> steps, Vocabulary vocabulary, bool readsUrls)
    {
        int items = CountItems(steps);
        DialogueSteps read = DialogueSteps.None;
        List<DialogueStep> leftOut = [];
        foreach (DialogueStep step in steps)
        {
            QuestionId name = QuestionId.Parse(step.Question);
            bool isReadable = IsReadable(name, step.Answer, vocabulary, items);
            bool hasUnreadUrl = name.IsItem && step.Answer is not null && !readsUrls;
            if (isReadable) read = read.With(step.Question, hasUnreadUrl ? null : step.Answer);
            if (!isReadable || hasUnreadUrl) leftOut.Add(step);
        }

        return new(read, leftOut.ToValueList());
    }

    // In any order: what is said about an item counts only if there is one, and none may be missing before it.
    private static int CountItems(ValueList<DialogueStep> steps)
    {
        HashSet<int?> named = [.. steps.Select(step => QuestionId.Parse(step.Question)).Where(name => name.IsItem).Select(name => name.Item)];
        int items = 0;
        while (named.Contains(items)) items++;
        return items;
    }

    private static bool IsReadable(QuestionId name, string? answer, Vocabulary vocabulary, int items)
    {
        if (name.Item >= items) return false;
        if (name.IsItem) return true;
        if (name == new QuestionId(null, DialogueSteps.ItemsQuestion)) return answer is null;
        FactList facts = name.Item is null ? vocabulary.ReportFacts : vocabulary.ItemFacts;
        int fact = facts.IndexOf(name.Fact);
        return fact >= 0 && (answer is null || facts[fact].Answers.Contains(answer));
    }
}
