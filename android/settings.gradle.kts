// The same modules as pom.xml, for Android developers: docs/android.md.
pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
    plugins {
        id("com.android.application") version "8.7.3"
        kotlin("android") version "2.4.21"
        kotlin("jvm") version "2.4.21"
    }
}

dependencyResolutionManagement {
    repositories {
        google()
        mavenCentral()
    }
}

rootProject.name = "qualistamp"
include(":verifier", ":screens", ":app")
