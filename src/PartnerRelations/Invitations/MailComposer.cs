namespace PartnerRelations.Invitations;

/// <summary>
/// Writes the mails and consents from the texts of a language. Names and reasons are plain text: they cannot add lines, headers,
/// placeholders or a second link. The texts must be without <see cref="MailTexts.Problems"/>, as those of <see cref="MailLanguages"/> are.
/// </summary>
internal static class MailComposer
{
    internal static MailDraft ProviderInvitation(MailTexts texts, string providerName, Uri link, DateTimeOffset? deadline = null, EmailAddress? to = null) =>
        Compose(texts, texts.ProviderInvitation, new() { Provider = providerName, Link = link, Deadline = deadline, To = to });

    /// <param name="texts">The customer's language.</param>
    /// <param name="resellerName">The sender.</param>
    /// <param name="providerName">Its provider.</param>
    /// <param name="administration">Whether acceptance gives the reseller administration, by the rules of the day (C8).</param>
    /// <param name="link">The personal link.</param>
    /// <param name="deadline">When the invitation lapses; null for never.</param>
    /// <param name="to">The customer, if known.</param>
    internal static MailDraft JointInvitation(
        MailTexts texts, string resellerName, string providerName, bool administration, Uri link, DateTimeOffset? deadline = null, EmailAddress? to = null) =>
        Compose(texts, texts.JointInvitation, new()
        {
            Reseller = resellerName,
            Provider = providerName,
            Grants = CustomerGrants(texts, resellerName, providerName, administration),
            Link = link,
            Deadline = deadline,
            To = to,
        });

    /// <inheritdoc cref="JointInvitation" />
    internal static MailDraft ResellerInvitation(
        MailTexts texts, string resellerName, bool administration, Uri link, DateTimeOffset? deadline = null, EmailAddress? to = null) =>
        Compose(texts, texts.ResellerInvitation, new()
        {
            Reseller = resellerName,
            Grants = CustomerGrants(texts, resellerName, null, administration),
            Link = link,
            Deadline = deadline,
            To = to,
        });

    /// <param name="texts">The contact's language.</param>
    /// <param name="companyName">The applicant's company.</param>
    /// <param name="contact">The address that is to be proven; the mail goes there and names it.</param>
    /// <param name="link">The personal link.</param>
    /// <param name="deadline">When the link lapses; null for never.</param>
    internal static MailDraft ContactConfirmation(MailTexts texts, string companyName, EmailAddress contact, Uri link, DateTimeOffset? deadline = null) =>
        Compose(texts, texts.ContactConfirmation, new() { Company = companyName, Address = contact, Link = link, Deadline = deadline, To = contact });

    /// <param name="texts">The applicant's language.</param>
    /// <param name="companyName">The applicant's company.</param>
    /// <param name="to">The applicant, if known.</param>
    /// <param name="contact">The address that was asked; null leaves the line out.</param>
    internal static MailDraft SignUpDenied(MailTexts texts, string companyName, EmailAddress? to, EmailAddress? contact = null) =>
        Compose(texts, texts.SignUpDenied, new() { Company = companyName, Address = contact, To = to });

    internal static MailDraft ReviewStarted(MailTexts texts, string companyName, EmailAddress? to, DateTimeOffset? deadline = null) =>
        Compose(texts, texts.ReviewStarted, new() { Company = companyName, Deadline = deadline, To = to });

    internal static MailDraft InformationAsked(
        MailTexts texts, string companyName, IReadOnlyList<string> reasons, EmailAddress? to, DateTimeOffset? deadline = null) =>
        Compose(texts, texts.InformationAsked, new() { Company = companyName, Reasons = reasons, Deadline = deadline, To = to });

    internal static MailDraft Approved(MailTexts texts, string companyName, EmailAddress? to) =>
        Compose(texts, texts.Approved, new() { Company = companyName, To = to });

    internal static MailDraft Rejected(MailTexts texts, string companyName, IReadOnlyList<string> reasons, EmailAddress? to) =>
        Compose(texts, texts.Rejected, new() { Company = companyName, Reasons = reasons, To = to });

    /// <summary>As <see cref="Rejected"/>, where no appeal is possible (V4).</summary>
    internal static MailDraft RejectedFinally(MailTexts texts, string companyName, IReadOnlyList<string> reasons, EmailAddress? to) =>
        Compose(texts, texts.RejectedFinally, new() { Company = companyName, Reasons = reasons, To = to });

    internal static MailDraft AppealReceived(MailTexts texts, string companyName, EmailAddress? to) =>
        Compose(texts, texts.AppealReceived, new() { Company = companyName, To = to });

    internal static MailDraft AgreementDue(MailTexts texts, string companyName, EmailAddress? to, DateTimeOffset? deadline = null) =>
        Compose(texts, texts.AgreementDue, new() { Company = companyName, Deadline = deadline, To = to });

    internal static MailDraft AccountReady(MailTexts texts, string companyName, EmailAddress? to) =>
        Compose(texts, texts.AccountReady, new() { Company = companyName, To = to });

    internal static MailDraft ReauthorizationNotice(
        MailTexts texts, string companyName, DateTimeOffset deadline, EmailAddress? to, IReadOnlyList<string>? reasons = null) =>
        Compose(texts, texts.ReauthorizationNotice, new() { Company = companyName, Deadline = deadline, Reasons = reasons, To = to });

    /// <param name="texts">The contact's language.</param>
    /// <param name="companyName">The company.</param>
    /// <param name="to">The contact.</param>
    /// <param name="enrollAgainFrom">When the year's wait is over; null leaves the line out.</param>
    /// <param name="reasons">What was not met; may be left out.</param>
    internal static MailDraft Deauthorized(
        MailTexts texts, string companyName, EmailAddress? to, DateTimeOffset? enrollAgainFrom = null, IReadOnlyList<string>? reasons = null) =>
        Compose(texts, texts.Deauthorized, new() { Company = companyName, Deadline = enrollAgainFrom, Reasons = reasons, To = to });

    /// <summary>
    /// What the reseller agrees to, a line for the introduction and one for each sentence given, joined by <c>\n</c>: the text whose hash an
    /// approval carries. The sentences are those of <see cref="MailTexts.ProviderConsent"/> that fit the grants, in a fixed order.
    /// </summary>
    internal static string ProviderConsent(MailTexts texts, string providerName, IEnumerable<string> sentences) =>
        Lines([texts.ProviderConsent.Introduction, .. sentences.Select(sentence => "- " + sentence)], new() { Provider = providerName });

    /// <summary>What the customer grants, a line each: the same text in the mail and on the page of acceptance.</summary>
    /// <param name="texts">The customer's language.</param>
    /// <param name="resellerName">The reseller.</param>
    /// <param name="providerName">Its provider in a joint invitation; null in one of the reseller alone, which gives a provider nothing.</param>
    /// <param name="administration">Whether acceptance gives the reseller administration.</param>
    internal static string CustomerGrants(MailTexts texts, string resellerName, string? providerName, bool administration)
    {
        var grants = texts.CustomerGrants;
        List<string> lines = ["- " + (administration ? grants.RelationshipWithAdministration : grants.Relationship)];
        if (providerName is not null) lines.Add("- " + grants.ProviderOrders);
        return Lines(lines, new() { Reseller = resellerName, Provider = providerName });
    }

    private static string Lines(IEnumerable<string> templates, MailValues values) => MailTemplate.Fill(string.Join('\n', templates), values);

    private static MailDraft Compose(MailTexts texts, MailText text, MailValues values) => MailDraft.Composed(
        texts.Culture, MailTemplate.Fill(text.Subject, values), MailDraftRules.Normalized(MailTemplate.Fill(text.Body, values)), values.Link, values.To);
}
