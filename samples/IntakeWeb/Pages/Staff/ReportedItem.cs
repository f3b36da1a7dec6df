using System.Globalization;
using Meldpunt.Triage;

namespace IntakeWeb.Pages.Staff;

/// <summary>What a report says of one of its items, as the what-if page is opened with it: codes, and of an address what it tells.</summary>
/// <param name="Reference">The report.</param>
/// <param name="Number">The item, from 0.</param>
/// <param name="Item">What is known of the item, its address and closing included.</param>
/// <param name="Report">The answers about the report.</param>
/// <param name="Address">What its address tells; null for none.</param>
internal sealed record ReportedItem(string Reference, int Number, Answers Item, Answers Report, ExampleAddress? Address)
{
    /// <summary>Reads it from a report.</summary>
    public static ReportedItem Of(Dialogue dialogue, string reference, int number)
    {
        ItemDecision decision = dialogue.Close().Decision.Items[number];
        return new(reference, number, decision.Answers, dialogue.Report.Answers, ExampleAddress.Like(decision.Url));
    }

    /// <summary>How an address names it.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Reference}.{Number}");

    /// <summary>The answer to a fact; null for none, and for a fact that the report does not have.</summary>
    public string? Said(string fact) => Of(Item, fact) ?? Of(Report, fact);

    /// <summary>The what-if page with these answers.</summary>
    public string WhatIf(string language)
    {
        IEnumerable<string> answers = Item.Concat(Report).Select(pair => $"{pair.Key}={pair.Value}");
        IEnumerable<string> address = Address is null ? [] : [$"{WhatIfModel.ToldName}={Address.Code}"];
        return $"/{language}/staff/what-if?{string.Join('&', answers.Concat(address).Append($"{WhatIfModel.FromName}={Name}"))}";
    }

    private static string? Of(Answers answers, string fact) => answers.Facts.IndexOf(fact) >= 0 ? answers[fact] : null;
}
