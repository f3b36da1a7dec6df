using System.Collections.Frozen;
using System.Globalization;

namespace Meldpunt.Triage.Policies;

/// <summary>A phrase that is put around a policy's own words.</summary>
/// <param name="Key">Its key among the texts, such as <c>phrase.item</c>.</param>
/// <param name="Places">How many values are put into it: each as <c>{0}</c>, <c>{1}</c> and so on, all of which it must have.</param>
internal sealed record Phrase(string Key, int Places = 0);

/// <summary>All phrases, each with what is put into it.</summary>
internal static class Phrases
{
    /// <summary>What a policy that reads URLs needs besides: what an address showed, and how it is asked for.</summary>
    public static ValueList<Phrase> OfAddresses { get; } =
    [
        new("address.public"), new("address.certain.dark-web"), new("address.certain.device"), new("address.certain.direct-message"),
        new("address.certain.other-non-public"), new("address.hint.cloud"), new("address.hint.dark-web"), new("address.hint.direct-message"),
        new("address.hint.other-non-public"), new("address.unusable"), new("address.several", 1), new("address.contradicted"),
        new("phrase.alternative-other-address", 1),
        new("phrase.ask-address"), new("phrase.ask-address-help"), new("phrase.ask-paste"), new("phrase.ask-address-again", 1), new("phrase.ask-suggested", 1),
    ];

    /// <summary>What every policy with texts needs: how words are put together, explanations, and a conversation.</summary>
    public static ValueList<Phrase> OfAll { get; } =
    [
        new("phrase.item", 1), new("phrase.because"), new("phrase.by-cases"), new("phrase.no-answers-needed"), new("phrase.reasons"), new("phrase.outranked"), new("phrase.would-change"),
        new("phrase.alternative", 2), new("phrase.alternative-one", 1), new("phrase.more-alternatives", 1), new("phrase.or", 2), new("phrase.next", 1), new("phrase.expected", 2),
        new("phrase.settled"), new("phrase.still-possible", 1), new("phrase.referrals"), new("phrase.notices"), new("phrase.questions"), new("phrase.call", 1),
        new("phrase.list", 2), new("phrase.quoted", 1), new("phrase.said", 2), new("phrase.named", 2),
        new("phrase.report", 1), new("phrase.line", 1), new("phrase.not-decided"), new("phrase.more-faults", 1),
        new("phrase.rules"), new("phrase.rule-decides", 1), new("phrase.rule-decides-by-cases", 1), new("phrase.rule-applies", 1), new("phrase.rule-outranked", 2),
        new("phrase.rule-in-the-way", 2), new("phrase.rule-in-the-way-many", 2), new("phrase.rule-waits", 2),
        new("phrase.ask-choose"), new("phrase.ask-keys", 4), new("phrase.ask-help", 3),
        new("phrase.ask-key-back"), new("phrase.ask-key-skip"), new("phrase.ask-key-stop"), new("phrase.ask-key-help"),
        new("phrase.ask-another"), new("phrase.ask-another-help"), new("phrase.ask-yes"), new("phrase.ask-no"),
        new("phrase.ask-not-an-answer", 1), new("phrase.ask-not-an-answer-near", 1), new("phrase.ask-no-way-back"),
    ];

    /// <summary>How to reach an organisation, where some has that. A telephone number may come with any later version.</summary>
    public static ValueList<(Phrase Phrase, Func<ReferralRule, bool> IsUsed)> OfContacts { get; } =
    [
        (new("phrase.website", 1), referral => referral.Contact.Url is not null),
        (new("phrase.mail", 1), referral => referral.Contact.Email is not null),
        (new("phrase.chat", 1), referral => referral.Contact.Chat is not null),
        (new("phrase.hours", 1), referral => referral.Contact.Hours is not null),
    ];

    /// <summary>What stands over the labels, where a policy has any.</summary>
    public static Phrase OfLabels { get; } = new("phrase.labels");

    private static readonly FrozenDictionary<string, Phrase> ByKey = OfAddresses.Concat(OfAll).Concat(OfContacts.Select(one => one.Phrase)).Append(OfLabels).ToFrozenDictionary(phrase => phrase.Key, StringComparer.Ordinal);

    /// <summary>The phrase of a key; null for a text that nothing is put into, such as a question.</summary>
    public static Phrase? Find(string key) => ByKey.GetValueOrDefault(key);
}

/// <summary>The places of a text that are filled in: <c>{0}</c>, <c>{1}</c> and so on.</summary>
internal static class Placeholders
{
    /// <summary>The name of a place.</summary>
    public static string Name(int place) => string.Create(CultureInfo.InvariantCulture, $"{{{place}}}");

    /// <summary>The text in pieces: each pair of braces with what is between them is one, and so is what is before and after it.</summary>
    public static IEnumerable<string> Split(string text)
    {
        int start = 0, open = -1;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '{') open = at;
            if (text[at] != '}' || open < 0) continue;
            if (open > start) yield return text[start..open];
            yield return text[open..(at + 1)];
            (start, open) = (at + 1, -1);
        }

        if (start < text.Length) yield return text[start..];
    }

    /// <summary>True for a piece that is a pair of braces with what is between them.</summary>
    public static bool IsPair(string piece) => piece.StartsWith('{') && piece.EndsWith('}');

    /// <summary>The text with values in its places. What is in a value is not looked at again.</summary>
    public static string Fill(string text, IReadOnlyList<string> values)
    {
        string[] names = [.. values.Select((_, place) => Name(place))];
        return string.Concat(Split(text).Select(piece => Array.IndexOf(names, piece) is >= 0 and int place ? values[place] : piece));
    }
}
