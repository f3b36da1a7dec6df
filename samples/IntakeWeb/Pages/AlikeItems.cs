using Meldpunt.Triage;
using Meldpunt.Triage.Policies;

namespace IntakeWeb.Pages;

/// <summary>
/// Items that came together and get the same answers. The questions are asked about the first; an answer goes to the others too
/// where the question is open for them as well, so that nobody's address is overruled by an answer about another one.
/// </summary>
internal static class AlikeItems
{
    /// <summary>The other items that an answer about an item goes to: those that have the same answer now, or none and the question open.</summary>
    /// <param name="dialogue">The dialogue before the answer.</param>
    /// <param name="question">The question.</param>
    /// <param name="groups">Items that are alike, of each group the one that is asked about first.</param>
    public static IReadOnlyList<int> Followers(Dialogue dialogue, DialogueQuestion question, ValueList<ValueList<int>> groups)
    {
        DialogueStep? was = Questions.Find(dialogue, question.Id);
        return
        [
            .. from item in groups.FirstOrDefault(one => one[0] == question.Item).Skip(1)
               let has = Questions.Find(dialogue, Questions.Item(item, question.Fact))
               where has is null ? dialogue.Decision.Items[item].Questions.Contains(question.Fact) : was is not null && has.Answer == was.Answer
               select item,
        ];
    }

    /// <summary>Gives the answer about an item to those that follow it.</summary>
    /// <param name="before">The dialogue before the answer.</param>
    /// <param name="after">The dialogue with it.</param>
    /// <param name="question">The question that was answered or skipped.</param>
    /// <param name="groups">Items that are alike.</param>
    public static Dialogue Follow(Dialogue before, Dialogue after, DialogueQuestion question, ValueList<ValueList<int>> groups) =>
        Give(after, question, Followers(before, question, groups));

    /// <summary>Gives all answers about the first of some items to the others.</summary>
    public static Dialogue Copy(Dialogue dialogue, ValueList<int> alike, LinkMapping link)
    {
        string about = $"{Questions.Item(alike[0])}.";
        foreach (DialogueStep step in dialogue.Steps.Where(step => step.Question.StartsWith(about, StringComparison.Ordinal)))
        {
            if (step.Question[about.Length..] == link.Fact || Questions.Find(step.Question, dialogue) is not { } question) continue;
            dialogue = Give(dialogue, question, [.. alike.Skip(1).Where(item => dialogue.Decision.Items[item].Questions.Contains(question.Fact))]);
        }

        return dialogue;
    }

    /// <summary>The groups when an item was taken out.</summary>
    public static ValueList<ValueList<int>> Without(ValueList<ValueList<int>> groups, int item) => groups
        .Select(group => group.Where(one => one != item).Select(one => one > item ? one - 1 : one).ToValueList())
        .Where(group => group.Count > 1)
        .ToValueList();

    /// <summary>True for a step that the reporter did not take: it is the same as that of the first item.</summary>
    public static bool IsCopy(DialogueStep step, Dialogue dialogue, ValueList<ValueList<int>> groups)
    {
        int dot = step.Question.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && groups.Any(group =>
            group.Skip(1).Any(item => step.Question[..dot] == Questions.Item(item))
            && Questions.Find(dialogue, $"{Questions.Item(group[0])}{step.Question[dot..]}") is { } first && first.Answer == step.Answer);
    }

    private static Dialogue Give(Dialogue dialogue, DialogueQuestion question, IReadOnlyList<int> items)
    {
        string? answer = Questions.Find(dialogue, question.Id)?.Answer;
        return items.Select(item => Questions.Item(item, question.Fact)).Aggregate(dialogue, (next, id) => answer is null ? next.Skip(id) : next.Change(id, answer));
    }
}
