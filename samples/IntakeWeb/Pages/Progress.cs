using Meldpunt.Triage;
using Meldpunt.Triage.Policies;

namespace IntakeWeb.Pages;

/// <summary>How many questions a reporter met, and how many there can still be.</summary>
/// <param name="Asked">Questions answered or skipped.</param>
/// <param name="AtMost">How many can follow, the present one included.</param>
internal sealed record Progress(int Asked, int AtMost)
{
    public static Progress Of(Dialogue dialogue, TriageEngine engine)
    {
        // Who says to have no address answers two facts in one question.
        LinkMapping? link = engine.Policy.Evidence?.Link;
        int asked = dialogue.Steps.Count(step => link is null || step.Answer != link.None || !step.Question.EndsWith($".{link.Fact}", StringComparison.Ordinal));
        HashSet<string> skipped = [.. dialogue.Steps.Where(step => step.Answer is null).Select(step => step.Question)];
        int left = dialogue.Decision.Questions.Count(question => Questions.IsAsked(dialogue.Report.Answers.Facts, question) && !skipped.Contains(question));
        for (int i = 0; i < dialogue.Decision.Items.Count; i++)
        {
            ItemDecision item = dialogue.Decision.Items[i];
            int open = item.Questions.Count(fact => !skipped.Contains(Questions.Item(i, fact)));
            left += Math.Min(open, engine.NextQuestion(item.Answers)?.MaxRemaining ?? 0);
        }

        bool asksForItem = dialogue.Decision.Items.IsEmpty && !skipped.Contains(Questions.Items);
        return new(asked, asksForItem ? left + 1 + (engine.NextQuestion(Answers.None(engine.Policy.Vocabulary.ItemFacts))?.MaxRemaining ?? 0) : left);
    }
}
