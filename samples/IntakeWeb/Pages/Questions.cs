using System.Globalization;
using Meldpunt.Triage;
using Meldpunt.Triage.Policies;

namespace IntakeWeb.Pages;

/// <summary>The questions that this form asks in its own way: which material, and its address.</summary>
internal static class Questions
{
    public const string Items = "items";

    /// <summary>The next question; null when none is left.</summary>
    public static DialogueQuestion? Next(Dialogue dialogue) => PassedOver(dialogue).Aggregate(dialogue, (next, question) => next.Skip(question)).Question;

    /// <summary>Questions that are not asked: without material, what the reporter did with it.</summary>
    public static IEnumerable<string> PassedOver(Dialogue dialogue) =>
        dialogue.Decision.Items.IsEmpty && dialogue.Steps.Any(step => step.Question == Items)
            ? ((string[])["searched", "shared"]).Where(question => IsAsked(dialogue.Report.Answers.Facts, question) && dialogue.Report.Answers[question] is null)
            : [];

    /// <summary>The question of an item's address.</summary>
    public static string Item(int item) => string.Create(CultureInfo.InvariantCulture, $"{Items}[{item}]");

    /// <summary>The question of a fact of an item.</summary>
    public static string Item(int item, string fact) => $"{Item(item)}.{fact}";

    /// <summary>The item whose address is asked, from 0; null for another question.</summary>
    public static int? ItemOf(string question, Dialogue dialogue)
    {
        for (int i = 0; i < dialogue.Decision.Items.Count; i++)
        {
            if (question == Item(i)) return i;
        }

        return null;
    }

    /// <summary>The question to ask again; null when there is none with this id, or the host answers it and no reporter may.</summary>
    public static DialogueQuestion? Find(string question, Dialogue dialogue)
    {
        try
        {
            DialogueQuestion found = dialogue.Ask(question);
            FactList facts = found.Item is { } item ? dialogue.Decision.Items[item].Answers.Facts : dialogue.Report.Answers.Facts;
            return found.AsksForItem || IsAsked(facts, found.Fact) ? found : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>True for a fact of the policy that people are asked for.</summary>
    public static bool IsAsked(FactList facts, string fact) => facts.IndexOf(fact) is >= 0 and int place && facts[place].IsAsked;

    /// <summary>What was said about a question; null when nothing was.</summary>
    public static string? Said(string question, Dialogue dialogue) => Find(dialogue, question)?.Answer;

    /// <summary>The step of a question; null when it was neither answered nor skipped.</summary>
    public static DialogueStep? Find(Dialogue dialogue, string question) => dialogue.Steps.FirstOrDefault(step => step.Question == question);
}
