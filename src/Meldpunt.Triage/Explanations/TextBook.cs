using System.Collections.Frozen;
using System.Globalization;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Explanations;

/// <summary>The texts of a policy in one language, found by code. Immutable, and safe from any number of threads.</summary>
public sealed class TextBook
{
    private readonly FrozenDictionary<string, string> _texts;

    private TextBook(string language, FrozenDictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <summary>The language's tag, such as <c>nl</c>; empty when the policy has no texts.</summary>
    public string Language { get; }

    /// <summary>The text of a key such as <c>route.assess</c>; where the policy has none, the key's last word.</summary>
    /// <param name="key">The key (<see cref="TextKeys"/>).</param>
    public string this[string key]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(key);
            return _texts.TryGetValue(key, out string? text) ? text : key[(key.LastIndexOf('.') + 1)..];
        }
    }

    internal bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>A text with its places filled in, such as <c>Call {0}</c>.</summary>
    /// <param name="phrase">The phrase's name.</param>
    /// <param name="values">The values of the placeholders.</param>
    public string Phrase(string phrase, params object[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Filled($"phrase.{phrase}", values);
    }

    internal string Filled(string key, params object[] values)
    {
        string text = this[key];
        for (int place = 0; place < values.Length; place++)
        {
            string mark = string.Create(CultureInfo.InvariantCulture, $"{{{place}}}");
            text = text.Replace(mark, Convert.ToString(values[place], CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return text;
    }

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

    /// <summary>The texts of a culture: of its language, else of a language that it derives from, else of the policy's first.</summary>
    internal static TextBook For(PolicyTexts texts, CultureInfo culture)
    {
        for (CultureInfo wanted = culture; wanted.Name.Length > 0; wanted = wanted.Parent)
        {
            LanguageTexts? found = texts.Languages.FirstOrDefault(one => string.Equals(one.Language, wanted.Name, StringComparison.OrdinalIgnoreCase));
            if (found is not null) return Create(found);
        }

        return texts.Languages.IsEmpty ? new("", FrozenDictionary<string, string>.Empty) : Create(texts.Languages[0]);
    }

    private static TextBook Create(LanguageTexts language) =>
        new(language.Language, language.Entries.ToFrozenDictionary(entry => entry.Key, entry => entry.Text, StringComparer.Ordinal));
}
