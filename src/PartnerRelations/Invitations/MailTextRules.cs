namespace PartnerRelations.Invitations;

/// <summary>Which placeholders each text must and may have, and the check of it.</summary>
internal static class MailTextRules
{
    /// <summary>Placeholders that a subject never has: a secret, and lists of lines.</summary>
    private static readonly string[] BodyOnly = [Placeholder.Link, Placeholder.Reasons, Placeholder.Grants];

    internal static IReadOnlyList<string> Problems(MailTexts texts) =>
    [
        .. Mails(texts).SelectMany(mail => Mail(mail.Name, mail.Text, mail.Must, mail.May)),
        .. Sentences(texts).SelectMany(sentence => Sentence(sentence.Name, sentence.Text, sentence.Must, sentence.May)),
    ];

    internal static IEnumerable<(string Name, MailText Text, string[] Must, string[] May)> Mails(MailTexts texts) =>
    [
        (nameof(texts.ProviderInvitation), texts.ProviderInvitation, [Placeholder.Provider, Placeholder.Link], [Placeholder.Deadline]),
        (nameof(texts.JointInvitation), texts.JointInvitation,
            [Placeholder.Reseller, Placeholder.Provider, Placeholder.Link, Placeholder.Grants], [Placeholder.Deadline]),
        (nameof(texts.ResellerInvitation), texts.ResellerInvitation, [Placeholder.Reseller, Placeholder.Link, Placeholder.Grants], [Placeholder.Deadline]),
        (nameof(texts.ContactConfirmation), texts.ContactConfirmation,
            [Placeholder.Company, Placeholder.Address, Placeholder.Link], [Placeholder.Deadline]),
        (nameof(texts.SignUpDenied), texts.SignUpDenied, [Placeholder.Company], [Placeholder.Address]),
        (nameof(texts.ReviewStarted), texts.ReviewStarted, [Placeholder.Company], [Placeholder.Deadline]),
        (nameof(texts.InformationAsked), texts.InformationAsked, [Placeholder.Company, Placeholder.Reasons], [Placeholder.Deadline]),
        (nameof(texts.Approved), texts.Approved, [Placeholder.Company], []),
        (nameof(texts.Rejected), texts.Rejected, [Placeholder.Company, Placeholder.Reasons], []),
        (nameof(texts.RejectedFinally), texts.RejectedFinally, [Placeholder.Company, Placeholder.Reasons], []),
        (nameof(texts.AppealReceived), texts.AppealReceived, [Placeholder.Company], []),
        (nameof(texts.AgreementDue), texts.AgreementDue, [Placeholder.Company], [Placeholder.Deadline]),
        (nameof(texts.AccountReady), texts.AccountReady, [Placeholder.Company], []),
        (nameof(texts.ReauthorizationNotice), texts.ReauthorizationNotice, [Placeholder.Company, Placeholder.Deadline], [Placeholder.Reasons]),
        (nameof(texts.Deauthorized), texts.Deauthorized, [Placeholder.Company], [Placeholder.Reasons, Placeholder.Deadline]),
    ];

    internal static IEnumerable<(string Name, string Text, string[] Must, string[] May)> Sentences(MailTexts texts)
    {
        var (consent, grants) = (texts.ProviderConsent, texts.CustomerGrants);
        return
        [
            ($"{nameof(texts.ProviderConsent)}.{nameof(consent.Introduction)}", consent.Introduction, [Placeholder.Provider], []),
            ($"{nameof(texts.ProviderConsent)}.{nameof(consent.SubmitOrders)}", consent.SubmitOrders, [], [Placeholder.Provider]),
            ($"{nameof(texts.ProviderConsent)}.{nameof(consent.AddSubscriptions)}", consent.AddSubscriptions, [], [Placeholder.Provider]),
            ($"{nameof(texts.ProviderConsent)}.{nameof(consent.AdministerResellerTenant)}", consent.AdministerResellerTenant, [], [Placeholder.Provider]),
            ($"{nameof(texts.CustomerGrants)}.{nameof(grants.Relationship)}", grants.Relationship, [Placeholder.Reseller], []),
            ($"{nameof(texts.CustomerGrants)}.{nameof(grants.RelationshipWithAdministration)}", grants.RelationshipWithAdministration, [Placeholder.Reseller], []),
            ($"{nameof(texts.CustomerGrants)}.{nameof(grants.ProviderOrders)}", grants.ProviderOrders, [Placeholder.Provider], []),
        ];
    }

    private static IEnumerable<string> Mail(string name, MailText text, string[] must, string[] may)
    {
        string[] known = [.. must, .. may];
        foreach (var problem in OneLine($"{name}.{nameof(text.Subject)}", text.Subject, [.. known.Except(BodyOnly)])) yield return problem;
        foreach (var problem in Sentence($"{name}.{nameof(text.Body)}", text.Body, must, may)) yield return problem;
    }

    private static IEnumerable<string> OneLine(string name, string text, string[] may)
    {
        if (text.Any(char.IsControl)) yield return $"{name} is not one line.";
        // A line without its value is left out, and a mail cannot go without its subject.
        foreach (var problem in Sentence(name, text, [], [.. may.Where(placeholder => placeholder is not Placeholder.Deadline)])) yield return problem;
    }

    private static IEnumerable<string> Sentence(string name, string text, string[] must, string[] may)
    {
        if (string.IsNullOrWhiteSpace(text)) yield return $"{name} is empty.";
        if (!MailTemplate.TryRead(text, out var found))
        {
            yield return $"{name} has a brace that belongs to no placeholder.";
            yield break;
        }

        foreach (var placeholder in must.Except(found, StringComparer.Ordinal)) yield return $"{name} lacks {{{placeholder}}}.";
        foreach (var placeholder in found.Except(must.Concat(may), StringComparer.Ordinal)) yield return $"{name} has no value for {{{placeholder}}}.";
        if (found.Count(placeholder => placeholder == Placeholder.Link) > 1) yield return $"{name} has {{{Placeholder.Link}}} more than once.";
        if (IsGlued(text)) yield return $"{name} has {{{Placeholder.Link}}} next to a character that would become part of the link.";
    }

    private static bool IsGlued(string text)
    {
        const string link = "{" + Placeholder.Link + "}";
        var at = text.IndexOf(link, StringComparison.Ordinal);
        return at >= 0 && ((at > 0 && Glues(text[at - 1])) || (at + link.Length < text.Length && Glues(text[at + link.Length])));
    }

    private static bool Glues(char c) => UrlText.IsCharacter(c) || c is '{' or '}';
}
