namespace PartnerRelations.Invitations;

/// <summary>
/// Every text of one language that a person reads. All members are required, so a language with a missing text does not compile; start one
/// with <c>MailTexts.English with { Culture = …, … }</c> to replace single texts only. <see cref="Problems"/> checks the placeholders.
/// </summary>
public sealed record MailTexts
{
    /// <summary>English, the language of last resort.</summary>
    public static MailTexts English { get; } = EnglishMailTexts.Create();

    /// <summary>Simplified Chinese.</summary>
    public static MailTexts SimplifiedChinese { get; } = SimplifiedChineseMailTexts.Create();

    /// <summary>The language of the texts.</summary>
    public required LanguageTag Culture { get; init; }

    /// <summary>A provider asks a reseller to approve it (K2). Needs provider, link; may have deadline.</summary>
    public required MailText ProviderInvitation { get; init; }

    /// <summary>A reseller asks a customer to accept it and its provider (C4, C6). Needs reseller, provider, link, grants; may have deadline.</summary>
    public required MailText JointInvitation { get; init; }

    /// <summary>A reseller asks a customer to accept it alone (C5, C6). Needs reseller, link, grants; may have deadline.</summary>
    public required MailText ResellerInvitation { get; init; }

    /// <summary>
    /// Asks the primary contact for the two confirmations (E11) and tells how to say that the contact did not sign up. Needs company,
    /// address, link; may have deadline.
    /// </summary>
    public required MailText ContactConfirmation { get; init; }

    /// <summary>To the applicant: the contact said that it did not sign up, and the enrollment has stopped. Needs company; may have address.</summary>
    public required MailText SignUpDenied { get; init; }

    /// <summary>To the contact: the review of the application has begun (E12, E13). Needs company; may have deadline.</summary>
    public required MailText ReviewStarted { get; init; }

    /// <summary>To the contact: the review needs something. Needs company, reasons; may have deadline.</summary>
    public required MailText InformationAsked { get; init; }

    /// <summary>To the contact: the application is approved. Needs company.</summary>
    public required MailText Approved { get; init; }

    /// <summary>To the contact: the application is rejected, and an appeal is possible (V3). Needs company, reasons.</summary>
    public required MailText Rejected { get; init; }

    /// <summary>To the contact: the application is rejected, and no appeal is possible (V4). Needs company, reasons.</summary>
    public required MailText RejectedFinally { get; init; }

    /// <summary>To the contact: the appeal has arrived (V3). Needs company.</summary>
    public required MailText AppealReceived { get; init; }

    /// <summary>To the contact: a global administrator has to sign the partner agreement (E14). Needs company; may have deadline.</summary>
    public required MailText AgreementDue { get; init; }

    /// <summary>To the contact: the account can be used; check that you are an Admin agent (E15). Needs company.</summary>
    public required MailText AccountReady { get; init; }

    /// <summary>To the contact and to the company's providers: the yearly reauthorization is near (E16). Needs company, deadline; may have reasons.</summary>
    public required MailText ReauthorizationNotice { get; init; }

    /// <summary>To the contact: the company may no longer sell (E16). Needs company; may have reasons, deadline (the day it may enroll again).</summary>
    public required MailText Deauthorized { get; init; }

    /// <summary>What a reseller agrees to when it approves a provider.</summary>
    public required ProviderConsentTexts ProviderConsent { get; init; }

    /// <summary>What a customer grants when it accepts an invitation.</summary>
    public required CustomerGrantTexts CustomerGrants { get; init; }

    /// <summary>
    /// What is wrong with the placeholders: unknown ones, ones that this mail has no value for, missing ones, a link twice. Empty when the
    /// texts can be used; test your own language with it. <see cref="MailLanguages.With"/> refuses texts that have problems.
    /// </summary>
    public IReadOnlyList<string> Problems() => MailTextRules.Problems(this);
}
