using System.Diagnostics;
using Meldpunt.Triage.UrlEvidence.Rows;
using Meldpunt.Triage.UrlEvidence.Spellings;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>Reads an address with a scheme that leads to no host by itself.</summary>
internal static class SchemeReader
{
    private static readonly string[] TelegramInvitations = ["join", "addlist"];

    public static void Read(UrlText part, OtherScheme scheme, int length, int depth, ref Findings findings)
    {
        UrlText rest = part[length..];
        switch (scheme)
        {
            case OtherScheme.File:
                Add(part, DevicePath.IsFile(rest.Characters) ? Evidence.Certain(UrlPlace.Device) : Evidence.Unusable, ref findings);
                break;
            case OtherScheme.Message:
                Add(part, Evidence.Certain(UrlPlace.DirectMessage), ref findings);
                break;
            case OtherScheme.Magnet or OtherScheme.Content:
                Add(part, Evidence.Certain(UrlPlace.OtherNonPublic), ref findings);
                break;
            case OtherScheme.Blob:
                Add(part, Origin(rest.Characters), ref findings);
                break;
            case OtherScheme.Page:
                if (part.Characters.StartsWith("about:", StringComparison.OrdinalIgnoreCase) && ReaderPages.TryFindAbout(rest, out UrlText inner))
                {
                    PartReader.Read(inner, isInProse: false, depth + 1, ref findings);
                }
                else EmbeddedAddresses.Read(rest, depth, ref findings);
                break;
            case OtherScheme.Mail or OtherScheme.Sms or OtherScheme.Telephone or OtherScheme.Sharing:
                ReadSharing(part, scheme, rest, depth, ref findings);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(scheme));
        }
    }

    // What is shared counts; without it, who it is shared with, or an invitation.
    private static void ReadSharing(UrlText part, OtherScheme scheme, UrlText rest, int depth, ref Findings findings)
    {
        int before = findings.Seen;
        if (scheme != OtherScheme.Telephone) EmbeddedAddresses.ReadQuery(rest, depth, ref findings);
        if (findings.Seen > before) return;
        switch (scheme)
        {
            case OtherScheme.Mail:
                findings.Add(PartReading.Of(Evidence.Hint(UrlPlace.DirectMessage), Marks.TrimEnd(rest.Characters)), part.Place);
                break;
            case OtherScheme.Sms or OtherScheme.Telephone:
                Add(part, Evidence.Hint(UrlPlace.DirectMessage), ref findings);
                break;
            case OtherScheme.Sharing:
                if (IsTelegramInvitation(part.Characters)) Add(part, Evidence.Hint(UrlPlace.OtherNonPublic), ref findings);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static bool IsTelegramInvitation(ReadOnlySpan<char> text)
    {
        const string Telegram = "tg://";
        if (!text.StartsWith(Telegram, StringComparison.OrdinalIgnoreCase)) return false;
        ReadOnlySpan<char> page = text[Telegram.Length..];
        int end = page.IndexOfAny(@"/\?#");
        if (end >= 0) page = page[..end];
        foreach (string invitation in TelegramInvitations)
        {
            if (page.Equals(invitation, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // It cannot be opened: of a public origin only the site is known, and a person looks there.
    private static Evidence Origin(ReadOnlySpan<char> text)
    {
        int start = NetworkUrl.StartOf(text);
        if (start == 0) return Evidence.Unusable;
        int end = text[start..].IndexOfAny(@"/\?#");
        PartReading origin = NetworkUrl.Read(end < 0 ? text : text[..(start + end)]);
        return origin.Row == HostRow.Public ? Evidence.Unusable : origin.Evidence;
    }

    private static void Add(UrlText part, Evidence evidence, ref Findings findings) =>
        findings.Add(PartReading.Of(evidence, part.Characters), part.Place);
}
