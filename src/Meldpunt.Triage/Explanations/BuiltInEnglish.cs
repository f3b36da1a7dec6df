using System.Collections.Frozen;

namespace Meldpunt.Triage.Explanations;

/// <summary>The phrases around the codes of a policy that has no texts. They suit any policy: of a fact, a rule or a route there is only the code.</summary>
internal static class BuiltInEnglish
{
    public const string Language = "en";

    public static FrozenDictionary<string, string> Phrases { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["question.items"] = "Is there an item to report?",
        ["address.public"] = "The address is of a site that anyone can open.",
        ["address.certain.dark-web"] = "The site ends in .onion or .i2p; such sites are on the dark web only.",
        ["address.certain.device"] = "The address is a place on a device, not on the internet.",
        ["address.certain.direct-message"] = "The address is that of an e-mail message.",
        ["address.certain.other-non-public"] = "The address is of a private network, an app or file sharing; not everyone can open it.",
        ["address.hint.cloud"] = "The address is of a service for keeping files. Something can be public there too; only an answer about the place decides.",
        ["address.hint.dark-web"] = "The address looks like the dark web, or a gateway to it. Only an answer about the place decides.",
        ["address.hint.direct-message"] = "This is an e-mail address or a telephone number. It says who it is about, not how many people could see it; only an answer about the place decides.",
        ["address.hint.other-non-public"] = "The address looks like that of a closed group or a private network. Only an answer about the place decides.",
        ["address.unusable"] = "This cannot be read as one address; it may be mistyped. It stays with the report, so that a person looks at it.",
        ["address.several"] = "The text holds {0} addresses.",
        ["address.contradicted"] = "The address and an answer say different things; both were weighed.",
        ["phrase.alternative-other-address"] = "“{0}” as well, were this about another address or about none:",
        ["phrase.ask-address"] = "What is the internet address (the URL) of the item?",
        ["phrase.ask-address-help"] = "With the address, the item can be found.",
        ["phrase.ask-paste"] = "Paste or type the address, or press Enter if you have none.",
        ["phrase.ask-address-again"] = "Just continue; if it was mistyped, type {0}.",
        ["phrase.ask-suggested"] = "{0} (this fits the address)",
        ["phrase.item"] = "Item {0}",
        ["phrase.because"] = "This follows from these answers:",
        ["phrase.by-cases"] = "Whatever is still answered, one of these rules decides:",
        ["phrase.no-answers-needed"] = "This follows without any answer.",
        ["phrase.reasons"] = "Why",
        ["phrase.outranked"] = "This applies too, but carries less weight here:",
        ["phrase.would-change"] = "What would give another outcome",
        ["phrase.alternative"] = "“{0}”, with these {1} answers:",
        ["phrase.alternative-one"] = "“{0}”, with this one answer:",
        ["phrase.more-alternatives"] = "Other ways: {0}.",
        ["phrase.or"] = "{0} or {1}",
        ["phrase.next"] = "The best next question: {0}.",
        ["phrase.expected"] = "Questions still to be expected: about {0}, {1} at most.",
        ["phrase.settled"] = "Nothing more needs to be asked about this item.",
        ["phrase.still-possible"] = "Still possible: {0}.",
        ["phrase.referrals"] = "Where you can go",
        ["phrase.notices"] = "Good to know",
        ["phrase.labels"] = "For staff",
        ["phrase.questions"] = "Still to be answered",
        ["phrase.call"] = "Telephone: {0}",
        ["phrase.website"] = "Website: {0}",
        ["phrase.mail"] = "E-mail: {0}",
        ["phrase.chat"] = "Chat: {0}",
        ["phrase.hours"] = "Hours: {0}",
        ["phrase.list"] = "{0}, {1}",
        ["phrase.quoted"] = "“{0}”",
        ["phrase.said"] = "{0}: {1}",
        ["phrase.named"] = "{0}: {1}",
        ["phrase.report"] = "Report {0}",
        ["phrase.line"] = "Line {0}",
        ["phrase.not-decided"] = "Cannot be read as a report",
        ["phrase.more-faults"] = "And {0} more.",
        ["phrase.rules"] = "Rules",
        ["phrase.rule-decides"] = "{0}: decides.",
        ["phrase.rule-decides-by-cases"] = "{0}: decides for some answers to what is still open.",
        ["phrase.rule-applies"] = "{0}: applies.",
        ["phrase.rule-outranked"] = "{0}: applies too, but is outranked by: {1}.",
        ["phrase.rule-in-the-way"] = "{0}: does not apply. This answer prevents it: {1}",
        ["phrase.rule-in-the-way-many"] = "{0}: does not apply. These answers prevent it: {1}",
        ["phrase.rule-waits"] = "{0}: not known yet. It depends on: {1}",
        ["phrase.ask-choose"] = "Type the number or the answer.",
        ["phrase.ask-keys"] = "{0} = back, {1} = skip, {2} = stop, {3} = help",
        ["phrase.ask-help"] = "You answer one question at a time. Type the number of an answer, or the answer itself, and press Enter. With {0} you go back a step. With {1} you skip a question. With {2} you stop, and then you see what happens with your answers.",
        ["phrase.ask-key-back"] = "b",
        ["phrase.ask-key-skip"] = "s",
        ["phrase.ask-key-stop"] = "q",
        ["phrase.ask-key-help"] = "?",
        ["phrase.ask-another"] = "Is there another item to report?",
        ["phrase.ask-another-help"] = "If this is enough, choose no.",
        ["phrase.ask-yes"] = "Yes",
        ["phrase.ask-no"] = "No",
        ["phrase.ask-not-an-answer"] = "This is not one of the answers. Type a number from 1 to {0}.",
        ["phrase.ask-not-an-answer-near"] = "This is not one of the answers. Do you mean “{0}”? You can also type a number.",
        ["phrase.ask-no-way-back"] = "This is the first question. You cannot go back further.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is shown of another text: the code at its end, such as <c>refer</c> of <c>route.refer</c>, and nothing for an explanation of a code.</summary>
    public static string Code(string key) => IsExplanation(key.Split('.')) ? "" : key[(key.LastIndexOf('.') + 1)..];

    private static bool IsExplanation(string[] key) => key is ["fact" or "question", _, "help"] or ["route" or "referral", _, "text"];
}
