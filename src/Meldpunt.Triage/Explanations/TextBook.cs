using System.Collections.Frozen;
using System.Globalization;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Explanations;

/// <summary>The texts of a policy in one language, found by code. Immutable, and safe from any number of threads.</summary>
public sealed class TextBook
{
    private readonly FrozenDictionary<string, string> _texts;

    private readonly Vocabulary? _vocabulary;

    private TextBook(string language, FrozenDictionary<string, string> texts, Vocabulary? vocabulary)
    {
        Language = language;
        (_texts, _vocabulary) = (texts, vocabulary);
    }

    /// <summary>The language's tag, such as <c>nl</c>; <c>en</c> when the policy has no texts: what is put around its codes is English.</summary>
    public string Language { get; }

    /// <summary>
    /// The text of a key such as <c>route.assess</c>. Where the policy has no texts, a phrase is in English, another text is the key's
    /// last word, a code, and what explains a code (<c>fact.place.help</c>, <c>route.assess.text</c>) is empty.
    /// </summary>
    /// <param name="key">The key (<see cref="TextKeys"/>).</param>
    public string this[string key]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(key);
            return _texts.TryGetValue(key, out string? text) ? text : BuiltInEnglish.Code(key);
        }
    }

    internal bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>A text with its places filled in, such as <c>Call {0}</c>.</summary>
    /// <param name="phrase">The phrase's name.</param>
    /// <param name="values">The values of the placeholders; what is in a value is shown as it is.</param>
    public string Phrase(string phrase, params object[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Filled($"phrase.{phrase}", values);
    }

    internal string Filled(string key, params object[] values) =>
        Placeholders.Fill(this[key], [.. values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")]);

    /// <summary>What a reporter reads about a decision.</summary>
    /// <param name="decision">The decision.</param>
    public TextPage Outcome(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return OutcomePage.Write(decision, this);
    }

    /// <summary>What staff read about a decision: why, what would change it, what to ask.</summary>
    /// <param name="explanation">The explanation.</param>
    public TextPage Explain(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return ExplanationPage.Write(explanation, this);
    }

    /// <summary>What staff read about one item: the part of <see cref="Explain(Explanation)"/> that is about it.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="item">The item, from 0; one that is not there throws <see cref="ArgumentOutOfRangeException"/>.</param>
    public TextPage Explain(Explanation explanation, int item)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentOutOfRangeException.ThrowIfNegative(item);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(item, explanation.Items.Count);
        return ExplanationPage.Write(explanation, item, this);
    }

    /// <summary>What was concluded from the text of a web address, in sentences: how much, how many addresses it held, and whether an answer said otherwise.</summary>
    /// <param name="url">The finding.</param>
    public string Address(UrlFinding url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return UrlFindingText.Write(url, this);
    }

    /// <summary>What a reporter reads about an organisation, and how to reach it.</summary>
    /// <param name="referral">The referral.</param>
    public TextBlock Referral(Referral referral)
    {
        ArgumentNullException.ThrowIfNull(referral);
        return OutcomePage.ReferralPoint(referral, this);
    }

    /// <summary>The words of a question of a decision, such as <c>items[0].place</c>.</summary>
    /// <param name="question">The question's code.</param>
    public string Question(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return OutcomePage.QuestionText(question, this);
    }

    /// <summary>False for a question of a decision that the host answers, so that no reporter is told that it is still to be answered.</summary>
    internal bool IsAsked(string question)
    {
        int end = question.IndexOf("].", StringComparison.Ordinal);
        (FactList? facts, string fact) = end < 0 ? (_vocabulary?.ReportFacts, question) : (_vocabulary?.ItemFacts, question[(end + 2)..]);
        return facts?.IndexOf(fact) is not (>= 0 and int place) || facts[place].IsAsked;
    }

    /// <summary>The texts of a culture, in the language that <see cref="LanguageChoice"/> chooses.</summary>
    /// <param name="texts">All texts.</param>
    /// <param name="culture">The culture.</param>
    /// <param name="vocabulary">The facts, which say what people are asked for; null where all of them are.</param>
    internal static TextBook For(PolicyTexts texts, CultureInfo culture, Vocabulary? vocabulary = null) =>
        LanguageChoice.For(texts, culture) is { } chosen ? Create(chosen, vocabulary) : new(BuiltInEnglish.Language, BuiltInEnglish.Phrases, vocabulary);

    /// <summary>The same for a tag; what is none throws <see cref="ArgumentException"/>.</summary>
    internal static TextBook For(PolicyTexts texts, string tag, Vocabulary? vocabulary = null)
    {
        if (LanguageValidator.FaultOf(tag) is { } fault) throw new ArgumentException(fault, nameof(tag));
        return LanguageChoice.For(texts, tag) is { } chosen ? Create(chosen, vocabulary) : new(BuiltInEnglish.Language, BuiltInEnglish.Phrases, vocabulary);
    }

    private static TextBook Create(LanguageTexts language, Vocabulary? vocabulary) =>
        new(language.Language, language.Entries.ToFrozenDictionary(entry => entry.Key, entry => entry.Text, StringComparer.Ordinal), vocabulary);
}

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
