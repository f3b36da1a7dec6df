using Meldpunt.Triage;
using Meldpunt.Triage.Policies;

namespace IntakeWeb.Pages;

/// <summary>How many questions a reporter met, and how many there can still be.</summary>
/// <param name="Asked">Questions answered or skipped.</param>
/// <param name="AtMost">How many can follow, the present one included.</param>
internal sealed record Progress(int Asked, int AtMost)
{
    public static Progress Of(Dialogue dialogue, TriageEngine engine, ValueList<ValueList<int>> alike)
    {
        HashSet<string> passed = [.. dialogue.Steps.Where(step => step.Answer is null).Select(step => step.Question), .. Questions.PassedOver(dialogue)];
        int left = dialogue.Decision.Questions.Count(question => Questions.IsAsked(dialogue.Report.Answers.Facts, question) && !passed.Contains(question));
        for (int i = 0; i < dialogue.Decision.Items.Count; i++)
        {
            ItemDecision item = dialogue.Decision.Items[i];
            int open = item.Questions.Count(fact => !passed.Contains(Questions.Item(i, fact)) && !IsAskedOfFirst(i, fact));
            left += Math.Min(open, engine.NextQuestion(item.Answers)?.MaxRemaining ?? 0);
        }

        bool asksForItem = dialogue.Decision.Items.IsEmpty && !passed.Contains(Questions.Items);
        return new(Met(dialogue, engine.Policy.Evidence?.Link, alike), asksForItem ? left + 1 + (engine.NextQuestion(Answers.None(engine.Policy.Vocabulary.ItemFacts))?.MaxRemaining ?? 0) : left);

        bool IsAskedOfFirst(int item, string fact) => alike.Any(group =>
            group.Skip(1).Contains(item) && dialogue.Decision.Items[group[0]].Questions.Contains(fact) && !passed.Contains(Questions.Item(group[0], fact)));
    }

    // Who says to have no address answers two facts in one question; addresses that came together came in one.
    private static int Met(Dialogue dialogue, LinkMapping? link, ValueList<ValueList<int>> alike)
    {
        HashSet<string> together = [.. alike.SelectMany(group => group.Skip(1)).Select(Questions.Item)];
        return dialogue.Steps.Count(step =>
            !AlikeItems.IsCopy(step, dialogue, alike) && !together.Contains(step.Question)
            && (link is null || step.Answer != link.None || !step.Question.EndsWith($".{link.Fact}", StringComparison.Ordinal)));
    }
}
