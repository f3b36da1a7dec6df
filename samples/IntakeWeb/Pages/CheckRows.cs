using IntakeWeb.Texts;
using Meldpunt.Triage;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace IntakeWeb.Pages;

/// <summary>What was said, in the words of the pages.</summary>
internal sealed class CheckRows(Dialogue dialogue, EvidenceMapping? evidence, TextBook book, SiteTexts texts)
{
    private readonly HashSet<string> _skipped = [.. dialogue.Steps.Where(step => step.Answer is null).Select(step => step.Question)];

    public IEnumerable<CheckRow> OfReport() =>
        from fact in dialogue.Report.Answers.Facts
        where dialogue.Report.Answers[fact.Id] is not null || _skipped.Contains(fact.Id)
        select Row(fact.Id, fact.Id, dialogue.Report.Answers[fact.Id]);

    public IEnumerable<CheckRow> OfItem(int item)
    {
        ItemDecision decision = dialogue.Decision.Items[item];
        if (evidence is not null) yield return Address(item);
        foreach (Fact fact in decision.Answers.Facts)
        {
            string question = Questions.Item(item, fact.Id);
            string? said = Questions.Said(question, dialogue);
            string? answer = decision.Answers[fact.Id];
            bool isShownAsAddress = fact.Id == evidence?.Link.Fact && (said ?? answer) is not null;
            if (isShownAsAddress || (said is null && answer is null && !_skipped.Contains(question))) continue;
            CheckRow row = Row(question, fact.Id, said ?? answer);
            yield return answer is null || said == answer ? row : row with { Value = $"{row.Value} ({ByAddress(fact.Id, said, answer)})" };
        }
    }

    // What the address answers, or answers otherwise than the reporter did; it is what the rules see.
    private string ByAddress(string fact, string? said, string answer) =>
        said is null ? texts["by-address"]
        : fact == evidence?.Place.Fact && answer == evidence.Place.InDoubt ? texts["by-address-doubt"]
        : texts.Phrase("by-address-otherwise", book[$"answer.{fact}.{answer}"]);

    private CheckRow Address(int item)
    {
        string? url = Questions.Said(Questions.Item(item), dialogue);
        return new(Questions.Item(item), texts["address"], url ?? texts["no-address"], url is not null) { IsAddress = url is not null, IsAskedBySite = true };
    }

    private CheckRow Row(string question, string fact, string? answer) => new(
        question,
        book[$"fact.{fact}"],
        answer is not null ? book[$"answer.{fact}.{answer}"] : texts["skipped"],
        answer is not null);
}
