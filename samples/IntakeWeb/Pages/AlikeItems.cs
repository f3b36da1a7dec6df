using Meldpunt.Triage;
using Meldpunt.Triage.Policies;

namespace IntakeWeb.Pages;

/// <summary>
/// Items that came together and get the same answers. The questions are asked about the first; an answer goes to the others too
/// where the question is open for them as well, so that nobody's address is overruled by an answer about another one.
/// </summary>
internal static class AlikeItems
{
    /// <summary>Gives the answer about the first item to the others, where they had the same or none.</summary>
    /// <param name="before">The dialogue before the answer.</param>
    /// <param name="after">The dialogue with it.</param>
    /// <param name="question">The question that was answered or skipped.</param>
    /// <param name="alike">The items; the first has the answers.</param>
    public static Dialogue Follow(Dialogue before, Dialogue after, DialogueQuestion question, ValueList<int> alike)
    {
        if (alike.Count < 2 || question.Item != alike[0]) return after;
        DialogueStep? was = Questions.Find(before, question.Id);
        DialogueStep? now = Questions.Find(after, question.Id);
        foreach (int item in alike.Skip(1))
        {
            string id = Questions.Item(item, question.Fact);
            DialogueStep? has = Questions.Find(after, id);
            bool follows = has is null ? after.Decision.Items[item].Questions.Contains(question.Fact) : has.Answer == was?.Answer;
            if (follows) after = now?.Answer is { } answer ? after.Change(id, answer) : after.Skip(id);
        }

        return after;
    }

    /// <summary>Gives all answers about the first item to the others.</summary>
    public static Dialogue Copy(Dialogue dialogue, ValueList<int> alike, LinkMapping link)
    {
        string about = $"{Questions.Item(alike[0])}.";
        foreach (DialogueStep step in dialogue.Steps.Where(step => step.Question.StartsWith(about, StringComparison.Ordinal)))
        {
            string fact = step.Question[about.Length..];
            if (fact == link.Fact || Questions.Find(step.Question, dialogue) is not { } question) continue;
            dialogue = Follow(dialogue, dialogue, question, alike);
        }

        return dialogue;
    }

    /// <summary>The items when one was taken out.</summary>
    public static ValueList<int> Without(ValueList<int> alike, int item)
    {
        int[] left = [.. alike.Where(one => one != item).Select(one => one > item ? one - 1 : one)];
        return left.Length < 2 ? [] : [.. left];
    }

    /// <summary>True for a step that the reporter did not take: it is the same as that of the first item.</summary>
    public static bool IsCopy(DialogueStep step, Dialogue dialogue, ValueList<int> alike)
    {
        int dot = step.Question.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && alike.Skip(1).Any(item => step.Question[..dot] == Questions.Item(item))
            && Questions.Find(dialogue, $"{Questions.Item(alike[0])}{step.Question[dot..]}") is { } first && first.Answer == step.Answer;
    }
}
