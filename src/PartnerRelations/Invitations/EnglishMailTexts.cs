namespace PartnerRelations.Invitations;

internal static class EnglishMailTexts
{
    internal static MailTexts Create() => new()
    {
        Culture = LanguageTag.English,
        ProviderInvitation = new()
        {
            Subject = "{provider} would like to be your indirect provider",
            Body = """
                Hello,

                {provider} would like to work with you as your indirect provider in the Cloud Solution Provider program.

                Open this link and sign in as a Global administrator or Admin agent of your company. You will see what {provider} may do for you before you approve or decline:

                {link}

                The link can be used once.
                Please answer by {deadline}.
                It is meant for your company alone; please do not pass it on.
                """,
        },
        JointInvitation = new()
        {
            Subject = "{reseller} and {provider} would like to be your resellers",
            Body = """
                Hello,

                {reseller} would like to serve you with Microsoft cloud services, together with its provider {provider}.

                If you accept:
                {grants}

                To accept or decline, open this link and sign in as an administrator of your organization:

                {link}

                Please answer by {deadline}.
                """,
        },
        ResellerInvitation = new()
        {
            Subject = "{reseller} would like to be your reseller",
            Body = """
                Hello,

                {reseller} would like to serve you with Microsoft cloud services.

                If you accept:
                {grants}

                To accept or decline, open this link and sign in as an administrator of your organization:

                {link}

                Please answer by {deadline}.
                """,
        },
        ContactConfirmation = new()
        {
            Subject = "Please confirm the sign-up of {company}",
            Body = """
                Hello,

                {company} has applied to join the Cloud Solution Provider program as an indirect reseller, and named you as its primary contact.

                Please open this link and confirm two things: that you signed up for the account, and that the address {address} belongs to {company}.

                {link}

                If you did not sign up, open the same link and choose "I did not sign up". The application then stops.

                The review begins only when both are confirmed.
                The link can be used until {deadline}.
                """,
        },
        SignUpDenied = new()
        {
            Subject = "The application of {company} has stopped",
            Body = """
                Hello,

                The primary contact of {company} told us that they did not sign up for the program. The application has therefore stopped, and nothing will be reviewed.
                The address asked was {address}.

                If this is a mistake, speak with the contact and apply again, or name another contact.
                """,
        },
        ReviewStarted = new()
        {
            Subject = "The review of {company} has begun",
            Body = """
                Hello,

                Thank you for confirming. The details of {company} are now being reviewed, which takes some days. You need not do anything; every change of the status comes to this address.
                The result is expected by {deadline}.
                """,
        },
        InformationAsked = new()
        {
            Subject = "The review of {company} needs something from you",
            Body = """
                Hello,

                To go on with the review of {company} we need the following:

                {reasons}

                Please add it to your application; the review then continues.
                Please do so by {deadline}.
                """,
        },
        Approved = new()
        {
            Subject = "{company} is approved",
            Body = """
                Hello,

                The review is finished, and {company} is approved as an indirect reseller. Sign in to see what is left to do before the account is ready.
                """,
        },
        Rejected = new()
        {
            Subject = "{company} could not be approved",
            Body = """
                Hello,

                The review is finished, and {company} could not be approved, for these reasons:

                {reasons}

                If you can set this right, sign in and appeal: add a document and a comment, and the application is reviewed again.
                """,
        },
        RejectedFinally = new()
        {
            Subject = "{company} could not be approved",
            Body = """
                Hello,

                The review is finished, and {company} could not be approved, for these reasons:

                {reasons}

                This application cannot be reviewed again. If you have questions, please ask the program's support.
                """,
        },
        AppealReceived = new()
        {
            Subject = "The appeal of {company} has arrived",
            Body = """
                Hello,

                We have received the appeal of {company} and are reviewing the application again. We will write to this address when there is a result.
                """,
        },
        AgreementDue = new()
        {
            Subject = "{company} has to sign the partner agreement",
            Body = """
                Hello,

                {company} is approved. Before it can sell, a Global administrator of its tenant has to sign in and sign the Microsoft Partner Agreement.
                Please see to it by {deadline}.
                """,
        },
        AccountReady = new()
        {
            Subject = "The account of {company} is ready",
            Body = """
                Hello,

                The partner account of {company} can now be used.

                Check first that you are in the group Admin agent: only its members complete the account setup and add users. A Global administrator or a User management administrator can put you into it.

                After that you can link to an indirect provider and invite customers.
                """,
        },
        ReauthorizationNotice = new()
        {
            Subject = "The yearly reauthorization of {company} is near",
            Body = """
                Hello,

                The authorization of {company} as an indirect reseller is checked again on {deadline}. If the requirements are not met by then, {company} may no longer sell with any provider.

                {reasons}
                """,
        },
        Deauthorized = new()
        {
            Subject = "{company} is no longer authorized as an indirect reseller",
            Body = """
                Hello,

                {company} did not pass the yearly reauthorization and may no longer sell with any provider.

                {reasons}

                It may enroll again from {deadline}.
                """,
        },
        ProviderConsent = new()
        {
            Introduction = "By approving {provider} as your indirect provider, you allow it the following:",
            SubmitOrders = "{provider} may submit orders for the customers that you share.",
            AddSubscriptions = "{provider} may add subscriptions for the customers that you share.",
            AdministerResellerTenant = "{provider} may administer your own tenant.",
        },
        CustomerGrants = new()
        {
            Relationship = "{reseller} becomes your reseller. It gets no administrator access to your organization.",
            RelationshipWithAdministration = "{reseller} becomes your reseller and may administer your subscriptions, licences and users.",
            ProviderOrders = "{provider} becomes your reseller too and may submit orders for you.",
        },
    };
}
