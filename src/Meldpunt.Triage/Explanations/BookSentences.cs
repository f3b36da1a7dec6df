
namespace Meldpunt.Triage.Explanations;

/// <summary>Puts words of a policy together as its language does: lists, quotations, and what was answered to what.</summary>
internal static class BookSentences
{
    /// <summary>"a, b, c".</summary>
    public static string Listed(this TextBook book, IEnumerable<string> words) => words.Aggregate("", (list, word) => list.Length == 0 ? word : book.Phrase("list", list, word));

    /// <summary>"a, b or c".</summary>
    public static string Either(this TextBook book, IReadOnlyCollection<string> words) =>
        words.Count < 2 ? string.Concat(words) : book.Phrase("or", book.Listed(words.SkipLast(1)), words.Last());

    /// <summary>A fact's question with what was answered to it.</summary>
    public static string Said(this TextBook book, string fact, string answer) => book.Said(fact, [book[$"answer.{fact}.{answer}"]]);

    /// <summary>A fact's question with any of some answers, as they are shown.</summary>
    public static string Said(this TextBook book, string fact, IReadOnlyCollection<string> answers) => book.Phrase("said", book[$"fact.{fact}"], book.Either(answers));

    /// <summary>An item by its number, from 0.</summary>
    public static string Item(this TextBook book, int item) => book.Phrase("item", item + 1);

    /// <summary>What something is called, and what is said of it; only the first where there is nothing to say.</summary>
    public static string Named(this TextBook book, string name, string text) => text.Length == 0 ? name : book.Phrase("named", name, text);
}
